import { z } from "zod";
import { PlexoError, type PlexoErrorDetails, type PlexoErrorKind } from "./errors";
import { maskText } from "./masking";

/** One answer of the API, as it came. */
export interface Answer {
  operation: string;
  /** Whether the request changes something at Plexo when it gets there. */
  changes: boolean;
  status: number;
  correlationId: string | undefined;
  /** Null when the body was larger than anything Plexo has a reason to send. */
  body: string | null;
}

const optionalText = z.string().optional().catch(undefined);

/** Plexo's guide: one flat object for every error. Only `code` is promised to be stable. */
const errorSchema = z.object({
  code: optionalText,
  message: optionalText,
  traceId: optionalText,
  params: z.record(z.string(), z.array(z.string())).optional().catch(undefined),
});

/**
 * What an answer says: its content for 2xx (the guide doesn't tell 200 from 201, so neither do we), or a
 * PlexoError. `withoutSecrets` cleans what Plexo may have quoted back from the request.
 */
export function readAnswer<T>(
  answer: Answer,
  { answer: schema, none }: { answer: z.ZodType<T>; none?: T },
  withoutSecrets: (text: string) => string,
): T {
  const json = answer.body === null ? undefined : parseJson(answer.body);
  if (none !== undefined && saysNone(answer, json)) return none;
  if (answer.status >= 200 && answer.status < 300) {
    const content = schema.safeParse(json);
    if (content.success) return content.data;
    throw failure(answer, "nonsense", { reason: whatIsWrong(answer, json, content.error) });
  }
  const error = errorSchema.safeParse(json).data;
  const clean = (text: string) => maskText(withoutSecrets(text));
  const kind = kindOfRefusal(answer, error?.code, json);
  throw failure(answer, kind, {
    code: error?.code && clean(error.code),
    reason: kind === "nonsense" ? "this is not how Plexo answers" : error?.message && clean(error.message),
    traceId: error?.traceId && clean(error.traceId),
    params: error?.params && cleanParams(error.params, clean),
  });
}

function failure(answer: Answer, kind: PlexoErrorKind, about: Partial<PlexoErrorDetails>): PlexoError {
  const refused = kind === "rejected" || kind === "unauthorized" || answer.status === 429;
  return new PlexoError({
    ...about,
    kind,
    operation: answer.operation,
    ambiguous: answer.changes && !refused,
    httpStatus: answer.status,
    correlationId: answer.correlationId,
  });
}

function kindOfRefusal({ status, body }: Answer, code: string | undefined, json: unknown): PlexoErrorKind {
  // Observed: Plexo reports its own failures as `internal-error` with HTTP 400.
  if (status >= 500 || code === "internal-error") return "unavailable";
  if (status === 408 || status === 429) return "unavailable";
  if (status === 401 || status === 403) return "unauthorized";
  // Every web server has a 404 of its own, which says nothing of what is at Plexo.
  if (status === 404) return notFoundSchema.safeParse(json).success ? "rejected" : "nonsense";
  // Redirects are not followed, and a page of HTML under a 4xx is a proxy or a wrong address talking.
  if (status >= 400 && (errorSchema.safeParse(json).success || body === "")) return "rejected";
  return "nonsense";
}

/**
 * Plexo's error for what is not there. Its code for that is not documented, so it is told by its shape: a code
 * in kebab case, and a type that is one of Plexo's, unless the code itself names what was asked for.
 */
const notFoundSchema = z
  .object({ code: z.string().regex(/^[a-z][a-z\d]*(-[a-z\d]+)*$/), type: z.unknown().optional() })
  .refine(({ code, type }) => /^[a-z-]+-error$/.test(String(type)) || /^(payment|session)s?-/.test(code));

/** A merchant or an address that Plexo does not know is a mistake in the settings, and none of its payments is gone. */
const somethingElse = /^(merchant|client|customer|account|route|endpoint|path|url|page)s?-|^internal-error$/;

function saysNone({ status }: Answer, json: unknown): boolean {
  if (status === 204) return true;
  const error = status === 404 ? notFoundSchema.safeParse(json).data : undefined;
  return error !== undefined && !somethingElse.test(error.code);
}

function whatIsWrong(answer: Answer, json: unknown, error: z.ZodError): string {
  if (answer.body === null) return "the answer is too large";
  if (json === undefined) return "the answer is not JSON";
  const fields = error.issues.map((issue) => issue.path.join(".") || "the whole");
  return `unexpected shape at ${[...new Set(fields)].slice(0, 5).join(", ")}`;
}

function cleanParams(params: Record<string, string[]>, clean: (text: string) => string) {
  const entries = Object.entries(params).slice(0, 20);
  return Object.fromEntries(entries.map(([field, texts]) => [clean(field), texts.slice(0, 5).map(clean)]));
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
