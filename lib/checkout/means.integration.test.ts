import { afterEach, describe, expect, it } from "vitest";
import { shop } from "@/shop/shop";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { getOrderRow, getStock, newVariant, orderOnPlexosPage, requestFor } from "../../test/support/orders";
import { sendDueMails } from "../mail/send";
import { showMail } from "../mail/show";
import { getOrder } from "../orders/read";
import { reconcileDue } from "../payments/due";
import { reconcile } from "../payments/reconcile";
import { expiryGrace } from "../payments/rules/schedule";
import { days, hours, later, minutes, now, seconds } from "../platform/clock";
import { db } from "../platform/db";
import type { Means } from "../shop/types";
import { resumeCheckout } from "./resume";

withShop();

const { payment } = shop;
afterEach(() => {
  shop.payment = payment;
});

/** A payer on Plexo's page, sent there to pay like that. */
async function ordered(means: Means) {
  const sku = await newVariant();
  const request = requestFor(sku);
  const paying = await orderOnPlexosPage({ ...request, form: { ...request.form, means } });
  return { ...paying, sku, request };
}

/** The same, with the voucher in hand, and the shop knowing of it. */
async function withVoucher(means: "cash" | "transfer") {
  const order = await ordered(means);
  await sandbox.takeVoucher(order.url, means === "cash" ? "abitab" : "bank-transfer");
  await reconcile(order.attempt.id, "callback");
  return order;
}

async function settle(reference: string, status: "approved" | "denied"): Promise<void> {
  const [payment] = await sandbox.payments(reference);
  await sandbox.settle(payment?.id ?? "", status);
}

describe("an order that is paid in cash", () => {
  it("gets a session for cash alone, at once", async () => {
    const { attempt } = await ordered("cash");
    expect(attempt).toMatchObject({ means: "cash", installments: 1 });
    const [session] = await sandbox.sessions(attempt.sessionReference);
    expect(session).toMatchObject({ paymentMethodTypes: ["cash"], payment: { installments: 1 } });
  });

  it("is shown with the voucher's code, its end and the way back, and keeps its goods until then", async () => {
    const { token, attempt, url, sku } = await withVoucher("cash");
    const [row] = (await getOrderRow(token)).payments;
    expect(row).toMatchObject({ status: "pending", brand: "abitab", last4: null });
    const order = await getOrder(token);
    expect(order).toMatchObject({
      ...{ state: "confirming", status: "voucher", means: "cash" },
      voucher: { means: "cash", collector: "abitab", code: row?.voucherCode, until: row?.voucherUntil, url },
    });
    expect(order?.voucher?.code).toMatch(/^2710\d{12}$/);
    expect(order?.voucher?.until?.getTime()).toBeGreaterThan(later(now(), days(3) - minutes(5)).getTime());
    expect(order?.history.map(({ kind }) => kind)).toEqual(["created", "session", "voucher"]);

    // Long after its session is over.
    passTime(days(3) - hours(1));
    await reconcileDue();
    expect(await getStock(sku)).toMatchObject({ held: 1 });
    expect((await getOrder(token))?.status).toBe("voucher");
    // Goods do not wait for a callback: Plexo is asked when the voucher is over.
    const { attempts } = await getOrderRow(token);
    expect(attempts[0]?.nextCheckAt).toEqual(row?.voucherUntil && later(row.voucherUntil, expiryGrace));

    await settle(attempt.paymentReference, "approved");
    passTime(minutes(1));
    await reconcile(attempt.id, "callback");
    expect(await getOrder(token)).toMatchObject({ state: "paid", status: "paid", voucher: null });
    expect(await getStock(sku)).toMatchObject({ held: 0, sold: 1 });
  });

  it("is asked about again soon where Plexo did not answer when the voucher was over", async () => {
    const { token, attempt } = await withVoucher("cash");
    const [row] = (await getOrderRow(token)).payments;
    passTime((row?.voucherUntil?.getTime() ?? 0) - now().getTime() + expiryGrace);
    await sandbox.fault({ fault: "status", status: 503 });
    expect(await reconcile(attempt.id, "due")).toEqual({ result: "unreachable" });
    await sandbox.behave();
    const [{ lastCheckedAt, nextCheckAt } = attempt] = (await getOrderRow(token)).attempts;
    expect(nextCheckAt).toEqual(lastCheckedAt && later(lastCheckedAt, minutes(1)));
  });

  it("gives its goods back when the voucher is over, and can be paid otherwise", async () => {
    const { token, attempt, sku } = await withVoucher("cash");
    passTime(days(3) + minutes(1));
    // Plexo has not said so yet.
    expect((await getOrder(token))?.voucher).toMatchObject({ isOver: true });
    await sandbox.switch({ words: { payment: { denied: "expired" } } });
    await settle(attempt.paymentReference, "denied");
    await reconcile(attempt.id, "due");
    expect(await getOrder(token)).toMatchObject({
      state: "awaiting_payment",
      status: "expired",
      voucher: null,
    });
    expect(await getStock(sku)).toMatchObject({ held: 0, available: 10 });

    const [, first] = [await resumeCheckout(token, {}, { chosen: "card" }), await getOrderRow(token)];
    expect(first).toMatchObject({
      means: "card",
      attempts: [
        { means: "cash", closeReason: "expired" },
        { means: "card", state: "open" },
      ],
    });
  });

  it("asks for nothing else while the voucher can be paid", async () => {
    const { token, request } = await withVoucher("transfer");
    expect(await resumeCheckout(token, {}, { chosen: "card" })).toEqual({
      ok: false,
      reason: "already-paid",
    });
    expect(await orderOnPlexosPage(request).catch(String)).toContain("already-paid");
    expect((await getOrderRow(token)).attempts).toHaveLength(1);
  });
});

describe("a voucher that is not paid yet", () => {
  const reminders = async (token: string) => {
    const { id: orderId } = await getOrderRow(token);
    return db().mail.findMany({ where: { orderId, kind: "voucher-ending" } });
  };

  it.each(["cash", "transfer"] as const)(
    "is reminded of once, a day before its end, whatever is repeated and by however many (%s)",
    async (means) => {
      const { token, attempt } = await withVoucher(means);
      passTime(seconds(3));
      await Promise.all([reconcile(attempt.id, "callback"), reconcile(attempt.id, "due")]);
      passTime(days(2) - minutes(1));
      await reconcileDue();
      await sendDueMails();
      expect(await reminders(token)).toMatchObject([{ state: "queued", attempts: 0 }]);
      passTime(minutes(2));
      await Promise.all([sendDueMails(), sendDueMails()]);
      const [row] = (await getOrderRow(token)).payments;
      const [mail, ...others] = await reminders(token);
      expect([mail?.state, mail?.to, others]).toEqual(["kept", "ana@example.com", []]);
      const written = (await showMail(mail?.id ?? "", false))?.written?.text ?? "";
      expect(written).toContain(row?.voucherCode);
      expect(written).toContain(`https://shop.example.com/orders/${token}`);
      passTime(minutes(5));
      await reconcile(attempt.id, "due");
      await sendDueMails();
      expect(await reminders(token)).toMatchObject([{ state: "kept", attempts: 1 }]);
    },
  );

  it("is not reminded of where it was paid and the callback got lost: Plexo is asked before", async () => {
    const { token, attempt } = await withVoucher("cash");
    passTime(days(2) - hours(3));
    await reconcileDue();
    const [row] = (await getOrderRow(token)).payments;
    const asked = row?.voucherUntil && later(row.voucherUntil, -days(1) - minutes(2));
    expect((await getOrderRow(token)).attempts).toMatchObject([{ nextCheckAt: asked }]);
    await settle(attempt.paymentReference, "approved");
    passTime(hours(3) + minutes(1));
    await sendDueMails();
    expect(await reminders(token)).toMatchObject([{ state: "queued" }]);
    await reconcileDue();
    passTime(minutes(16));
    await sendDueMails();
    expect(await reminders(token)).toMatchObject([{ state: "skipped" }]);
  });

  it("is not reminded of once it is paid, nor after its end", async () => {
    const [paid, over] = [await withVoucher("cash"), await withVoucher("cash")];
    await settle(paid.attempt.paymentReference, "approved");
    passTime(days(2) + minutes(1));
    await reconcile(paid.attempt.id, "callback");
    await db().mail.updateMany({
      where: { orderId: (await getOrderRow(over.token)).id },
      data: { nextAttemptAt: later(now(), days(2)) },
    });
    await sendDueMails();
    expect(await reminders(paid.token)).toMatchObject([{ state: "skipped" }]);
    passTime(days(2));
    await sendDueMails();
    expect(await reminders(over.token)).toMatchObject([{ state: "skipped" }]);
  });
});

describe("a payer who chooses otherwise", () => {
  it("gets a new session in the place of the first", async () => {
    const { token, request, attempt } = await ordered("cash");
    const second = await orderOnPlexosPage(request);
    expect(second.token).toBe(token);
    expect(second.attempt).toMatchObject({ means: "card", state: "open" });
    expect(await db().checkoutAttempt.findUnique({ where: { id: attempt.id } })).toMatchObject({
      closeReason: "superseded",
    });
  });

  it("goes on with the same session where nothing else is chosen", async () => {
    const { token, url } = await ordered("transfer");
    expect(await resumeCheckout(token, {})).toEqual({ ok: true, url });
    expect(await resumeCheckout(token, {}, { chosen: "transfer" })).toEqual({ ok: true, url });
  });

  it("is sent to what is offered by then, and the order says so", async () => {
    const { token } = await ordered("cash");
    shop.payment = { means: ["card"] };
    expect(await resumeCheckout(token, {})).toMatchObject({ ok: true });
    expect(await getOrderRow(token)).toMatchObject({
      means: "card",
      attempts: [
        { means: "cash", state: "closed" },
        { means: "card", state: "open" },
      ],
    });
  });
});

it("A voucher has no instalments, whoever writes it", async () => {
  const { attempt } = await ordered("cash");
  const { id } = attempt;
  await expect(db().checkoutAttempt.update({ where: { id }, data: { installments: 3 } })).rejects.toThrow();
});

it.each([true, false])("Sessions skip 3-D Secure as the shop says: %s", async (skipsThreeds) => {
  shop.payment = { skipsThreeds };
  const { attempt } = await ordered("card");
  const [session] = await sandbox.sessions(attempt.sessionReference);
  expect(session).toMatchObject({ disableThreeds: skipsThreeds, paymentMethodTypes: ["card"] });
});
