import type { z } from "zod";
import { type Answer, readAnswer } from "./answers";
import { PlexoError } from "./errors";
import { type HttpAnswer, type HttpRequest, keepAliveFetch } from "./keep-alive";
import { maskText } from "./masking";
import { networkCode, neverLeft } from "./network";

export interface PlexoLogger {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

export interface HttpOptions {
  /** Where the API is, without `/v1`. */
  apiUrl: string;
  clientId: string;
  apiKey: string;
  /** In place of our own, which keeps connections open. */
  fetch?: (url: string, request: HttpRequest) => Promise<HttpAnswer>;
  /** Longest wait for one complete answer, in milliseconds; 10 seconds by default. */
  timeoutMs?: number;
  logger?: PlexoLogger;
}

export interface PlexoRequest<T> {
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: string;
  query?: Record<string, string | number | undefined>;
  body?: object;
  answer: z.ZodType<T>;
  /** What it means when Plexo answers that there is none. Not given: then that is no answer. */
  none?: T;
  /** What of the path or the body is to be in no log and no error, a card's token: left out of both. */
  secret?: string | undefined;
}

/** Sends one request, once, and returns what its answer says. Throws only PlexoErrors. */
export type Send = <T>(request: PlexoRequest<T>) => Promise<T>;

const maxBytes = 1024 * 1024;

export function createSend(options: HttpOptions): Send {
  const base = options.apiUrl.replace(/\/+$/, "");
  const credentials = Buffer.from(`${options.clientId}:${options.apiKey}`).toString("base64");
  const secrets = [credentials, options.apiKey].filter(Boolean);

  return async function send(request) {
    const { secret } = request;
    const withoutSecrets = (text: string) =>
      [...secrets, ...(secret ? [secret] : [])].reduce(
        (rest, each) => rest.replaceAll(each, each === secret ? "[secret]" : "[credential]"),
        text,
      );
    const operation = withoutSecrets(`${request.method} ${request.path}`);
    const started = performance.now();
    const report = (facts: object) => ({ operation, ms: Math.round(performance.now() - started), ...facts });
    try {
      const answer = await exchange(request, operation, withoutSecrets);
      const content = readAnswer(answer, request, withoutSecrets);
      const { status, correlationId } = answer;
      options.logger?.info(report({ httpStatus: status, correlationId }), "Plexo answered");
      return content;
    } catch (error) {
      if (error instanceof PlexoError) options.logger?.warn(report(error.facts()), error.message);
      throw error;
    }
  };

  async function exchange(
    request: PlexoRequest<unknown>,
    operation: string,
    withoutSecrets: (text: string) => string,
  ): Promise<Answer> {
    const changes = request.method !== "GET";
    const headers: Record<string, string> = {
      accept: "application/json",
      authorization: `Basic ${credentials}`,
    };
    if (request.body) headers["content-type"] = "application/json";
    // One timer for everything, the body included: a gateway that trickles must not hold a payer.
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), options.timeoutMs ?? 10_000);
    try {
      // No redirect is followed: it would carry the credentials elsewhere.
      const response = await (options.fetch ?? keepAliveFetch)(base + request.path + search(request.query), {
        method: request.method,
        headers,
        body: request.body ? JSON.stringify(request.body) : null,
        signal: abort.signal,
      });
      const correlationId = response.headers.get("x-correlation-id") ?? undefined;
      const body = await readBody(response);
      return {
        operation,
        changes,
        status: response.status,
        correlationId: correlationId && maskText(withoutSecrets(correlationId)),
        body,
      };
    } catch (error) {
      if (abort.signal.aborted) throw new PlexoError({ kind: "timeout", operation, ambiguous: changes });
      const unsent = neverLeft(error);
      throw new PlexoError({
        kind: unsent ? "unreachable" : "interrupted",
        operation,
        ambiguous: changes && !unsent,
        networkCode: networkCode(error),
      });
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The whole text, or null where it's longer than anything that Plexo has a reason to send. */
async function readBody({ body }: HttpAnswer): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return decoder.decode(Buffer.concat(chunks));
}

const decoder = new TextDecoder();

function search(query: PlexoRequest<unknown>["query"]): string {
  const given = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}
