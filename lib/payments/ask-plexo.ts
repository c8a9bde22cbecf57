import { plexo } from "../platform/gateway";
import type { PlexoClient } from "../plexo/client";
import { PlexoError, type PlexoErrorKind } from "../plexo/errors";
import type { PlexoPayment } from "../plexo/payment";
import { inLane } from "./lanes";
import type { KnownAtPlexo } from "./rules/order";
import { isFinal } from "./rules/status";

/** A payment that a callback names, or all that Plexo has of the attempt. */
export type Scope = "named" | "all";

type Client = Pick<PlexoClient, "queryPayments" | "getPayment">;

export type Asked = { payments: PlexoPayment[]; isWhole: boolean };

/**
 * What Plexo knows of an attempt, read with our credentials; callbacks only say where to look. Where each of them
 * names a payment, and these are the attempt's, they are all that is asked about, in one request each: another payment
 * under the same reference is found by its own callback, or by the later checks. Throws a PlexoError when one that must
 * be there isn't: half an answer is none.
 */
export async function askPlexo(
  attempt: KnownAtPlexo,
  scope: Scope,
  client: Client = inLanes(plexo()),
): Promise<Asked> {
  const named = scope === "named" ? await askNamed(attempt, client) : null;
  return named
    ? { payments: named, isWhole: false }
    : { payments: await askAll(attempt, client), isWhole: true };
}

/** The payments that callbacks name. Null: one of them names none, or one that is not the attempt's. */
async function askNamed(
  { paymentReference, callbacks }: KnownAtPlexo,
  client: Client,
): Promise<PlexoPayment[] | null> {
  const ids = new Set(callbacks.flatMap(({ paymentId }) => paymentId ?? []));
  if (ids.size === 0 || callbacks.some(({ paymentId }) => paymentId === null)) return null;
  const payments = await Promise.all([...ids].map((id) => readHint(client, id)));
  const own = payments.flatMap((payment) => (payment?.referenceId === paymentReference ? payment : []));
  return own.length === ids.size ? own : null;
}

/** What is under the attempt's reference, what we knew already, and what callbacks point at, each read by its id. */
async function askAll(
  { paymentReference, known, callbacks }: KnownAtPlexo,
  client: Client,
): Promise<PlexoPayment[]> {
  const list = await client.queryPayments({ referenceId: paymentReference });
  const listed = new Set(list.map(({ id }) => id));
  const missed = new Set(known.filter(({ status }) => !isFinal(status)).map(({ id }) => id));
  const ids = new Set([...listed, ...known.map(({ id }) => id)]);
  const hints = callbacks.flatMap(({ paymentId }) => (paymentId && !ids.has(paymentId) ? [paymentId] : []));

  const read = async (id: string) => {
    const payment = await client.getPayment(id);
    if (payment || !(listed.has(id) || missed.has(id))) return payment;
    const reason = `the payment ${id} is not there any more`;
    throw new PlexoError({ kind: "nonsense", operation: "GET /v1/payments/{id}", ambiguous: false, reason });
  };
  const payments = await Promise.all([
    ...[...ids].map(read),
    ...[...new Set(hints)].map((id) => readHint(client, id)),
  ]);
  return payments.filter((payment) => payment !== null);
}

/** Invented callbacks must not keep us from what Plexo does tell: what it refuses to show is not ours. */
async function readHint(client: Client, id: string): Promise<PlexoPayment | null> {
  try {
    return await client.getPayment(id);
  } catch (error) {
    if (error instanceof PlexoError && refusals.has(error.kind)) return null;
    throw error;
  }
}

const refusals = new Set<PlexoErrorKind>(["rejected", "unauthorized", "nonsense"]);

function inLanes(client: Client): Client {
  return {
    queryPayments: (filters) => inLane(() => client.queryPayments(filters)),
    getPayment: (id) => inLane(() => client.getPayment(id)),
  };
}
