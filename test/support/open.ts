import { openSession } from "../../lib/checkout/session";
import { type OpenRequest, startOpen } from "../../lib/checkout/start-open";
import { db } from "../../lib/platform/db";
import { randomToken } from "../../lib/platform/ids";
import { sandbox } from "./shop";

/** A donation from 500.00 to 20,000.00, or something else for an amount that the payer chooses. */
export function openRequest(change: Partial<OpenRequest> = {}): OpenRequest {
  const form = { name: "Ana Pérez", email: "ana@example.com", currency: "UYU" } as const;
  const bounds = { least: 500_00, most: 20_000_00 };
  return { kind: "donation", key: randomToken(), locale: "es", form, means: "card", bounds, ...change };
}

/** An order whose payer is on Plexo's page, and chooses the amount. */
export async function onOpenPage(request = openRequest()) {
  const started = await startOpen(request);
  if (!started.ok) throw new Error("It did not start.");
  const opened = await openSession(started.attemptId, {});
  if (!opened.ok) throw new Error(`There is no session: ${opened.reason}.`);
  const attempt = await db().checkoutAttempt.findUniqueOrThrow({ where: { id: started.attemptId } });
  return { ...started, attempt, request };
}

/** The payer types the amount, minor units, and pays. */
export const payChosen = (
  { plexoSessionId }: { plexoSessionId: string | null },
  amount: number,
  number?: string,
) => sandbox.pay(plexoSessionId, number, { amount: amount / 100, currency: "UYU" });
