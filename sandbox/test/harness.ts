import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { Clock } from "../clock";
import { type RunningSandbox, type SandboxOptions, startSandbox } from "../start";
import { checkExchange } from "./contract";

export const START = Date.parse("2026-03-30T14:30:00.000Z");
const CREDENTIALS = "221:sandbox-key";

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "plexo-sandbox-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A sandbox on a free port, with a clock that only moves when it is told to. Closed when the test ends. */
export async function openSandbox(options: Partial<SandboxOptions> = {}): Promise<RunningSandbox> {
  const dataDir = options.dataDir ?? temporaryFolder();
  const sandbox = await startSandbox({ clock: new Clock(START), ...options, dataDir });
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= sandbox.close();
    return closed;
  };
  onTestFinished(close);
  return { ...sandbox, close };
}

export interface Received {
  contentType: string | undefined;
  authorization: string | undefined;
  body: { id: string; status: string; referenceId: string; transactions: unknown[] };
}

/** A shop's callback URL that keeps what it got, and answers with the statuses it is given, then with 200. */
export async function openShop(statuses: number[] = []) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk) => {
      text += chunk;
    });
    request.on("end", () => {
      const { "content-type": contentType, authorization } = request.headers;
      received.push({ contentType, authorization, body: JSON.parse(text) });
      const status = statuses.shift() ?? 200;
      response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`, received };
}

/** Calls the API with the first client's credentials, unless others are given, and holds it to its contract. */
export async function call(
  sandbox: RunningSandbox,
  path: string,
  { body, method = body ? "POST" : "GET", credentials = CREDENTIALS, signal, offContract }: CallOptions = {},
) {
  const response = await fetch(sandbox.url + path, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: credentials ? { authorization: `Basic ${btoa(credentials)}` } : {},
    signal,
  });
  const text = await response.text();
  const { status, headers } = response;
  const breaks =
    path.startsWith("/_sandbox/api/faults") || /"words"|"dates"|null-list/.test(JSON.stringify(body) ?? "");
  if (method !== "GET" && breaks) faulty.add(sandbox.url);
  if (path.startsWith("/v1/") && !faulty.has(sandbox.url)) {
    checkExchange({ method, path, body, offContract, status, headers, text });
  }
  return { status, headers, text, json: parse(text) };
}

/** Sandboxes that were told to break their contract. */
const faulty = new Set<string>();

/** Calls the control API, which asks for no credentials. */
export const control = (sandbox: RunningSandbox, method: string, path: string, body?: object) =>
  call(sandbox, `/_sandbox/api${path}`, { method, body, credentials: "" });

/** What became of every callback, newest first. */
export async function deliveriesOf(sandbox: RunningSandbox) {
  return (await control(sandbox, "GET", "/deliveries")).json.items;
}

interface CallOptions {
  body?: unknown;
  method?: string;
  credentials?: string;
  signal?: AbortSignal;
  /** The request is written in a way that the API takes and its contract does not promise. */
  offContract?: boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks into answers freely.
function parse(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function sessionBody(callbackUrl?: string) {
  return {
    merchantId: 3243,
    referenceId: "checkout-session-1001",
    type: "checkout",
    customerId: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    paymentRequest: {
      referenceId: "payment-1001",
      invoiceNumber: "INV-1001",
      installments: 1,
      amount: { total: 1234.5, currency: "UYU" },
      metadata: { orderId: "1001" },
    },
    browserDetails: { ipAddress: "203.0.113.10", userAgent: "Mozilla/5.0" },
    settings: {
      paymentMethodTypes: ["card"],
      checkout: { disableThreeds: false },
      callbacks: callbackUrl ? { paymentCallbackUrl: callbackUrl } : {},
      redirects: {
        defaultUrl: "https://shop.example.com/result/1001",
        cancelUrl: "https://shop.example.com/cancel/1001",
      },
    },
  };
}

/** A fresh session, and the address of its payment page. */
export async function newSession(sandbox: RunningSandbox, callbackUrl?: string) {
  const { json } = await call(sandbox, "/v1/sessions", { body: sessionBody(callbackUrl) });
  return { id: json.id as string, page: json.actions[0].href as string };
}

export const APPROVED = "4444333322221111";
export const DECLINED = "4000000000000002";

let forms = 0;

export function cardForm(number = APPROVED, changes: Record<string, string> = {}) {
  forms += 1;
  return {
    form: `form-${forms}`,
    number,
    expiry: "12/29",
    code: number.startsWith("37") ? "1234" : "123",
    holder: "Ana María Pérez",
    email: "ana@example.com",
    ...changes,
  };
}

/** Posts the payment page's form, as a browser does. */
export async function submit(page: string, form: Record<string, string> = cardForm()) {
  const response = await fetch(page, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });
  return {
    status: response.status,
    location: response.headers.get("location"),
    headers: response.headers,
    text: await response.text(),
  };
}

export async function paymentsOf(sandbox: RunningSandbox, referenceId = "payment-1001") {
  const { json } = await call(sandbox, `/v1/payments/query?merchantId=3243&referenceId=${referenceId}`);
  return json.items;
}

/** A sandbox with one session that was paid with this card, and its payment. */
export async function paid(number = APPROVED) {
  const sandbox = await openSandbox();
  const session = await newSession(sandbox);
  await submit(session.page, cardForm(number));
  const [payment] = await paymentsOf(sandbox);
  return { sandbox, payment };
}
