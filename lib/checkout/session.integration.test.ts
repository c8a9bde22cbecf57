import { describe, expect, it, vi } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { waitForLock } from "@/test/support/wait-for-lock";
import { getOrderRow, getStock, newVariant, requestFor, start } from "../../test/support/orders";
import { reconcile } from "../payments/reconcile";
import { days, hours, later, minutes, now, seconds } from "../platform/clock";
import { db } from "../platform/db";
import { plexo } from "../platform/gateway";
import { log } from "../platform/log";
import { resumeCheckout } from "./resume";
import { openSession } from "./session";

withShop();

const sessionsOf = (reference: string) => sandbox.sessions(reference);

async function created() {
  const sku = await newVariant();
  const { token, attemptId } = await start(requestFor(sku));
  const attempt = await db().checkoutAttempt.findUniqueOrThrow({ where: { id: attemptId } });
  return { sku, token, attempt };
}

const id = "0d96b3f4d8f94c7bb6f5e8b6c7d8e9f0";
const href = () => `${process.env.PLEXO_API_URL}/${id}?t=secret`;

/** Plexo gives a session that ends as this says. */
async function answerSession(referenceId: string, expiresAt: unknown): Promise<void> {
  const actions = [{ rel: "self", href: href(), method: "REDIRECT" }];
  const body = { id, referenceId, type: "checkout", status: "pending", expiresAt, actions };
  await sandbox.fault({ endpoint: "POST /v1/sessions", fault: "status", status: 200, body });
}

describe("a session that Plexo gave a moment ago, and that has ended by our clock", () => {
  const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();
  it.each([
    ["as Plexo's clock is 40 minutes behind", ago(minutes(10))],
    ["as its date is local and has no zone", ago(hours(3) - minutes(30)).slice(0, -1)],
    ["in the year 1", "0001-01-01T00:00:00Z"],
    ["in a few seconds", ago(-seconds(20))],
  ])("%s, is good: the payer is sent there, and the log has a warning", async (_why, expiresAt) => {
    const { sku, token, attempt } = await created();
    await answerSession(attempt.sessionReference, expiresAt);
    const warned = vi.spyOn(log, "warn");
    expect(await openSession(attempt.id, {})).toEqual({ ok: true, url: href() });
    expect(warned.mock.calls.map(([, text]) => text)).toContain("session's end cannot be so");
    warned.mockRestore();

    // It's gone on with, watched, and given up, as one whose end is the one that the shop assumes.
    expect(await resumeCheckout(token, {})).toEqual({ ok: true, url: href() });
    passTime(minutes(30));
    await reconcile(attempt.id, "due");
    expect(await getStock(sku)).toMatchObject({ held: 1 });
    passTime(minutes(33));
    await reconcile(attempt.id, "due");
    expect(await getStock(sku)).toMatchObject({ held: 0 });
  });

  it("is over when it was asked for long before, and found only now", async () => {
    const { token, attempt } = await created();
    await db().checkoutAttempt.update({
      where: { id: attempt.id },
      data: { sentAt: later(now(), -days(1)) },
    });
    const items = [
      { id, referenceId: attempt.sessionReference, status: "pending", expiresAt: ago(hours(20)) },
    ];
    const body = {
      items: items.map((item) => ({ ...item, actions: [{ method: "REDIRECT", href: href() }] })),
    };
    await sandbox.fault({ endpoint: "GET /v1/sessions", fault: "status", status: 200, body });
    expect(await openSession(attempt.id, {})).toMatchObject({ ok: false });
    expect((await getOrderRow(token)).attempts).toMatchObject([{ state: "closed", redirectUrl: null }]);
  });
});

describe("whoever takes the lease on an attempt", () => {
  it("gets the attempt as it is then: what another process sent meanwhile is looked up, not sent again", async () => {
    const { attempt } = await created();
    let opened: ReturnType<typeof openSession> | undefined;
    // The other process has the row while this one waits for it, and dies after it has sent.
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`UPDATE "CheckoutAttempt" SET "sentAt" = ${now()} WHERE "id" = ${attempt.id}::uuid`;
      opened = openSession(attempt.id, {});
      await waitForLock();
      await plexo().createSession({
        referenceId: attempt.sessionReference,
        payment: {
          referenceId: attempt.paymentReference,
          invoiceNumber: attempt.invoiceNumber,
          ...{ amount: attempt.amount ?? 0, currency: attempt.currency, installments: 1 },
        },
        callbackUrl: "https://shop.example.com/",
        successUrl: "https://shop.example.com/",
        cancelUrl: "https://shop.example.com/",
      });
    });
    expect(await opened).toMatchObject({ ok: true });
    expect(await sessionsOf(attempt.sessionReference)).toHaveLength(1);
  });

  it("sends nothing any more once another process has it", async () => {
    const { attempt } = await created();
    const lookUp = vi.spyOn(plexo(), "listSessions").mockImplementationOnce(async () => {
      const leaseUntil = later(now(), minutes(5));
      await db().checkoutAttempt.update({ where: { id: attempt.id }, data: { leaseUntil } });
      return [];
    });
    await db().checkoutAttempt.update({ where: { id: attempt.id }, data: { sentAt: now() } });
    expect(await openSession(attempt.id, {})).toEqual({ ok: false, reason: "try-again", kind: "busy" });
    lookUp.mockRestore();
    expect(await sessionsOf(attempt.sessionReference)).toEqual([]);
  });

  it("leaves the lease and what was sent to the one that took it over, also when it fails", async () => {
    const { attempt } = await created();
    const leaseUntil = later(now(), minutes(5));
    const sentAt = later(now(), seconds(30));
    const create = vi.spyOn(plexo(), "createSession").mockImplementationOnce(async () => {
      await db().checkoutAttempt.update({ where: { id: attempt.id }, data: { leaseUntil, sentAt } });
      create.mockRestore();
      await sandbox.fault({
        endpoint: "POST /v1/sessions",
        fault: "status",
        status: 429,
        body: {},
      });
      return plexo().createSession({
        referenceId: attempt.sessionReference,
        payment: { referenceId: "p", invoiceNumber: "i", amount: 1, currency: "UYU", installments: 1 },
        ...{ callbackUrl: "https://a.uy/", successUrl: "https://a.uy/", cancelUrl: "https://a.uy/" },
      });
    });
    expect(await openSession(attempt.id, {})).toMatchObject({ ok: false, reason: "try-again" });
    expect(await db().checkoutAttempt.findUniqueOrThrow({ where: { id: attempt.id } })).toMatchObject({
      leaseUntil,
      sentAt,
    });
  });
});
