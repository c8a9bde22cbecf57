import { createPlexoClient, type PlexoClient } from "../plexo/client";
import { PlexoError, type PlexoErrorKind } from "../plexo/errors";
import { BreakerOpen, closedBreaker, createBreaker } from "./breaker";
import { env } from "./env";
import { log } from "./log";
import { processWide } from "./process-wide";

let client: PlexoClient | undefined;

/** The shop's own connection to Plexo, with the shop's credentials, behind a circuit breaker. Made at first use. */
export function plexo(): PlexoClient {
  client ??= guard(
    createPlexoClient({
      apiUrl: env().PLEXO_API_URL,
      clientId: env().PLEXO_CLIENT_ID,
      apiKey: env().PLEXO_API_KEY,
      merchantId: env().PLEXO_MERCHANT_ID,
      timeoutMs: env().PLEXO_TIMEOUT_MS,
      logger: log,
    }),
  );
  return client;
}

const down = new Set<PlexoErrorKind>(["unreachable", "timeout", "interrupted", "unavailable", "nonsense"]);
const isDown = (error: unknown) => error instanceof PlexoError && down.has(error.kind);

/** Of the process: what a page shows of it holds for the work in the background, too. */
const health = processWide("breaker for Plexo", closedBreaker);

/** How it goes with asking Plexo, as far as this process knows; `why` is what its last failure was. */
export function plexoHealth() {
  const { failed, openUntil, last } = health;
  return { failed, openUntil, why: failed > 0 && last instanceof Error ? last.message : null };
}

function guard(calls: PlexoClient): PlexoClient {
  const breaker = createBreaker(undefined, health);
  const run = <T>(operation: string, work: () => Promise<T>) =>
    breaker(work, isDown).catch((error) => {
      if (!(error instanceof BreakerOpen)) throw error;
      throw new PlexoError({
        kind: "unreachable",
        operation: `${operation} (not tried: Plexo is down)`,
        ambiguous: false,
        reason: error.cause instanceof Error ? error.cause.message : undefined,
      });
    });
  return {
    createSession: (input) => run("POST /v1/sessions", () => calls.createSession(input)),
    createTokenization: (input) => run("POST /v1/sessions", () => calls.createTokenization(input)),
    createCustomer: (input) => run("POST /v1/customers", () => calls.createCustomer(input)),
    updateCustomer: (id, input) => run("PUT /v1/customers/{id}", () => calls.updateCustomer(id, input)),
    findCustomer: (reference) => run("GET /v1/customers", () => calls.findCustomer(reference)),
    deleteCustomer: (id) => run("DELETE /v1/customers/{id}", () => calls.deleteCustomer(id)),
    listInstruments: (id) => run("GET payment-instruments", () => calls.listInstruments(id)),
    deleteInstrument: (id, token) =>
      run("DELETE payment-instruments", () => calls.deleteInstrument(id, token)),
    listSessions: (filters, options) => run("GET /v1/sessions", () => calls.listSessions(filters, options)),
    listSessionPage: (filters) => run("GET /v1/sessions", () => calls.listSessionPage(filters)),
    getPayment: (id) => run("GET /v1/payments/{id}", () => calls.getPayment(id)),
    queryPayments: (filters, options) =>
      run("GET /v1/payments/query", () => calls.queryPayments(filters, options)),
    createPayment: (input) => run("POST /v1/payments", () => calls.createPayment(input)),
    capturePayment: (id, input) => run("POST captures", () => calls.capturePayment(id, input)),
    cancelPayment: (id, input) => run("POST cancellations", () => calls.cancelPayment(id, input)),
    refundPayment: (id, input) => run("POST refunds", () => calls.refundPayment(id, input)),
  };
}
