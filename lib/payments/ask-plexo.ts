import { plexo } from "../platform/gateway";
import type { PlexoClient } from "../plexo/client";
import { PlexoError, type PlexoErrorKind } from "../plexo/errors";
import type { PlexoPayment as Payment } from "../plexo/payment";
import { isUndecided } from "./rules/merge";

/** Where to look for an attempt's payments. */
export type KnownAtPlexo = {
  paymentReference: string;
  /** Payments that are stored, by Plexo's ids. */
  known: { id: string; status: string }[];
  callbacks: { paymentId: string | null }[];
};

/** So many payments are read at a time: however often a card was tried, Plexo is not flooded. */
const together = 10;

/**
 * All that Plexo knows of an attempt: what is under its reference, what we knew already, and what callbacks
 * point at (where to look, never what to believe). Each payment is read by its id with our credentials.
 * Throws a PlexoError when one that must be there isn't: half an answer is none.
 */
export async function lookUp(
  { paymentReference, known, callbacks }: KnownAtPlexo,
  client: Pick<PlexoClient, "queryPayments" | "getPayment"> = plexo(),
): Promise<Payment[]> {
  const list = await client.queryPayments({ referenceId: paymentReference });
  const listed = new Set(list.map(({ id }) => id));
  const missed = new Set(known.filter(({ status }) => isUndecided(status)).map(({ id }) => id));
  const ids = new Set([...listed, ...known.map(({ id }) => id)]);
  const hints = callbacks.flatMap(({ paymentId }) => (paymentId && !ids.has(paymentId) ? [paymentId] : []));

  const read = async (id: string) => {
    const payment = await client.getPayment(id);
    if (payment || !(listed.has(id) || missed.has(id))) return payment;
    const reason = `the payment ${id} is not there any more`;
    throw new PlexoError({ kind: "nonsense", operation: "GET /v1/payments/{id}", ambiguous: false, reason });
  };
  const answers = [
    ...(await inTurns([...ids], read)),
    ...(await inTurns([...new Set(hints)], (id) => client.getPayment(id).catch(noneIfRefused))),
  ];
  return answers.filter((answer) => answer !== null);
}

async function inTurns<T>(ids: string[], read: (id: string) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (let at = 0; at < ids.length; at += together) {
    answers.push(...(await Promise.all(ids.slice(at, at + together).map(read))));
  }
  return answers;
}

/** Invented callbacks must not keep us from what Plexo does tell: what it refuses to show is not ours. */
function noneIfRefused(error: unknown): null {
  if (error instanceof PlexoError && refusals.has(error.kind)) return null;
  throw error;
}

const refusals = new Set<PlexoErrorKind>(["rejected", "unauthorized", "nonsense"]);
