import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { SandboxControl } from "@/test/support/sandbox-control";
import { sandboxUrl } from "@/test/support/sandbox-url";
import { toWire } from "./amount";
import { createPlexoClient, type PlexoOptions } from "./client";
import errorInternal from "./fixtures/error-internal.json";
import { capturedTotal, lastResult, refundedTotal } from "./payment";
import { parsePaymentHint, stripPayment } from "./payment-hint";
import { checkRedirectUrl, chooseRedirect, defaultCheckoutOrigins } from "./redirect";

const approvedCard = "5555444433332222";
const declinedCard = "4000000000000002";
const pendingCard = "4000000000000101";
const refusesRefunds = "6031997614492616";

const sandbox = new SandboxControl(sandboxUrl);
const options: PlexoOptions = {
  apiUrl: sandboxUrl,
  clientId: "221",
  apiKey: "sandbox-key",
  merchantId: 3243,
};
const plexo = createPlexoClient(options);

const callbacks: unknown[] = [];
const shop = createServer(async (request, response) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  callbacks.push(JSON.parse(text));
  response.writeHead(200).end();
});

beforeAll(() => new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve)));
afterAll(() => void shop.close());
afterEach(async () => void (await sandbox.behave()));

function newSession(amount = 129_050) {
  const unique = randomUUID();
  const { port } = shop.address() as AddressInfo;
  return {
    referenceId: `ses-${unique}`,
    payment: {
      referenceId: `pay-${unique}`,
      invoiceNumber: unique.slice(0, 12),
      amount,
      currency: "UYU" as const,
      installments: 3,
      metadata: { orderId: unique },
    },
    browser: { ipAddress: "203.0.113.10", userAgent: "Mozilla/5.0" },
    callbackUrl: `http://127.0.0.1:${port}/callbacks`,
    successUrl: "http://localhost:3000/checkout/result/t",
    cancelUrl: "http://localhost:3000/checkout/cancel/t",
  };
}

async function paid(number = approvedCard, input = newSession()) {
  const session = await plexo.createSession(input);
  const payment = await sandbox.pay(session.id, number);
  return { id: String(payment.id), input, session };
}

/** A payment with a manual capture, which only the wire can ask for: Plexo's guide doesn't show it for sessions. */
async function authorized(amount = 100_000) {
  const { payment, ...input } = newSession(amount);
  const { amount: _minor, currency, ...request } = payment;
  const response = await fetch(`${sandboxUrl}/v1/sessions`, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from("221:sandbox-key").toString("base64")}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({
      merchantId: 3243,
      referenceId: input.referenceId,
      type: "checkout",
      paymentRequest: {
        ...request,
        amount: { total: toWire(amount), currency },
        capture: { method: "manual" },
      },
    }),
  });
  const { id } = (await response.json()) as { id: string };
  return (await sandbox.pay(id, approvedCard)).id;
}

describe("a purchase at the sandbox", () => {
  it("opens a hosted checkout that the payer may be sent to", async () => {
    const input = newSession();
    const session = await plexo.createSession(input);
    expect(session).toMatchObject({ referenceId: input.referenceId, status: "pending" });
    expect(session.expiresAt?.getTime()).toBeGreaterThan(Date.now());
    const href = chooseRedirect(session.actions) ?? "";
    expect(checkRedirectUrl(href, defaultCheckoutOrigins(sandboxUrl))).toEqual({ ok: true, url: href });
    expect((await fetch(href)).status).toBe(200);
  });

  it("sends all that the guide asks for, as the sandbox understands it", async () => {
    const input = newSession();
    await plexo.createSession({ ...input, disableThreeds: true });
    const items = await sandbox.sessions(input.referenceId);
    expect(items).toMatchObject([
      {
        merchantId: 3243,
        payment: { ...input.payment },
        browserDetails: input.browser,
        disableThreeds: true,
        paymentMethodTypes: ["card"],
        paymentCallbackUrl: input.callbackUrl,
        defaultUrl: input.successUrl,
        cancelUrl: input.cancelUrl,
      },
    ]);
  });

  it("is found by its references before, and read after, it is paid", async () => {
    const input = newSession();
    expect(await plexo.listSessions({ referenceId: input.referenceId })).toEqual([]);
    expect(await plexo.queryPayments({ referenceId: input.payment.referenceId })).toEqual([]);
    const { id, session } = await paid(approvedCard, input);
    const minDate = new Date(Date.now() - 60_000);
    const maxDate = new Date(Date.now() + 60_000);
    const listed = await plexo.listSessions({
      referenceId: input.referenceId,
      page: 1,
      size: 5,
      minDate,
      maxDate,
    });
    expect(listed.map((found) => found.id)).toEqual([session.id]);

    const payment = await plexo.getPayment(id);
    expect(payment).toMatchObject({
      id,
      referenceId: input.payment.referenceId,
      invoiceNumber: input.payment.invoiceNumber,
      status: "approved",
      merchantId: 3243,
      currency: "UYU",
      amount: 129_050,
      installments: 3,
      card: { brand: "mastercard", last4: "2222" },
    });
    expect(capturedTotal(payment?.transactions ?? [])).toBe(129_050);
    expect(lastResult(payment?.transactions ?? [])).toMatchObject({ resultCode: "0", status: "approved" });
    expect(await plexo.queryPayments({ referenceId: input.payment.referenceId })).toEqual([payment]);
  });

  it("shows a decline and the second try on the same reference", async () => {
    const { input, session } = await paid(declinedCard);
    await sandbox.pay(session.id, approvedCard);
    const found = await plexo.queryPayments({ referenceId: input.payment.referenceId });
    expect(found.map(({ status }) => status).sort()).toEqual(["approved", "denied"]);
    const denied = found.find(({ status }) => status === "denied");
    expect(lastResult(denied?.transactions ?? [])).toMatchObject({ resultCode: "10" });
    expect(capturedTotal(denied?.transactions ?? [])).toBe(0);
  });

  it("stays pending until the processor decides", async () => {
    const { id } = await paid(pendingCard);
    expect(await plexo.getPayment(id)).toMatchObject({ status: "pending" });
    await sandbox.settle(id, "approved");
    expect(await plexo.getPayment(id)).toMatchObject({ status: "approved" });
  });

  it("is called back with a body that points at it and can be stored", async () => {
    const { id, input } = await paid();
    const body = callbacks.find((callback) => parsePaymentHint(callback).id === id);
    expect(parsePaymentHint(body)).toEqual({
      id,
      referenceId: input.payment.referenceId,
      status: "approved",
    });
    const stored = stripPayment(body);
    expect(stored).toMatchObject({ id, amount: 129_050, card: { last4: "2222" } });
    expect(JSON.stringify(stored)).not.toMatch(/555544|Ana|Prueba|example\.com/);
  });

  it("is nothing that other credentials can see", async () => {
    const { id, input } = await paid();
    const other = createPlexoClient({
      ...options,
      clientId: "1372",
      apiKey: "sandbox-key-ceibo",
      merchantId: 4100,
    });
    expect(await other.getPayment(id)).toBeNull();
    expect(await other.queryPayments({ referenceId: input.payment.referenceId })).toEqual([]);
  });
});

describe("a merchant's operations at the sandbox", () => {
  it("capture what was authorised in parts, and no more", async () => {
    const id = await authorized(100_000);
    expect(await plexo.getPayment(id)).toMatchObject({ status: "authorized" });
    const capture = await plexo.capturePayment(id, { referenceId: "cap-1", amount: 99_900 });
    expect(capture).toMatchObject({
      type: "capture",
      status: "approved",
      amount: 99_900,
      referenceId: "cap-1",
    });
    const payment = await plexo.getPayment(id);
    expect(payment?.status).toBe("approved");
    expect(capturedTotal(payment?.transactions ?? [])).toBe(99_900);
    await plexo.capturePayment(id, { referenceId: "cap-2", amount: 100 });
    await expect(plexo.capturePayment(id, { referenceId: "cap-3", amount: 100 })).rejects.toMatchObject({
      kind: "rejected",
      code: "invalid-transaction-state",
      ambiguous: false,
      correlationId: expect.any(String),
    });
  });

  it("cancel what was authorised", async () => {
    const id = await authorized();
    const input = { referenceId: "can-1", description: "out of stock", reason: "ClientRequest" };
    expect(await plexo.cancelPayment(id, input)).toMatchObject({ type: "cancellation", status: "approved" });
    expect(await plexo.getPayment(id)).toMatchObject({ status: "cancelled" });
  });

  it("refund in parts until nothing is left", async () => {
    const { id } = await paid();
    const part = { referenceId: "ref-1", type: "partial-refund", amount: 29_050 } as const;
    expect(await plexo.refundPayment(id, part)).toMatchObject({
      type: "refund",
      status: "approved",
      amount: 29_050,
    });
    expect(await plexo.getPayment(id)).toMatchObject({ status: "partially-refunded" });
    await plexo.refundPayment(id, {
      referenceId: "ref-2",
      type: "refund",
      amount: 100_000,
      reason: "returned",
    });
    const payment = await plexo.getPayment(id);
    expect(payment).toMatchObject({ status: "refunded" });
    expect(refundedTotal(payment?.transactions ?? [])).toBe(129_050);
  });

  it("tell a refund that the issuer refuses from one that went through", async () => {
    const { id } = await paid(refusesRefunds);
    const refund = { referenceId: "ref-1", type: "refund", amount: 129_050 } as const;
    expect(await plexo.refundPayment(id, refund)).toMatchObject({ status: "denied", resultCode: "10" });
    const payment = await plexo.getPayment(id);
    expect(payment).toMatchObject({ status: "approved" });
    expect(refundedTotal(payment?.transactions ?? [])).toBe(0);
  });
});

describe("what the sandbox refuses", () => {
  it("is explained field by field", async () => {
    const input = newSession();
    const payment = { ...input.payment, invoiceNumber: "" };
    await expect(plexo.createSession({ ...input, payment })).rejects.toMatchObject({
      kind: "rejected",
      code: "request-validation-errors",
      httpStatus: 400,
      ambiguous: false,
      traceId: expect.any(String),
      params: { "paymentRequest.invoiceNumber": ["Invoice number is required."] },
    });
  });

  it("names wrong credentials and a foreign merchant", async () => {
    const wrongKey = createPlexoClient({ ...options, apiKey: "wrong-key" });
    await expect(wrongKey.createSession(newSession())).rejects.toMatchObject({ kind: "unauthorized" });
    const foreign = createPlexoClient({ ...options, merchantId: 4100 });
    await expect(foreign.createSession(newSession())).rejects.toMatchObject({
      kind: "rejected",
      code: "merchant-not-found",
    });
  });

  it("is null for a payment that it doesn't have", async () => {
    expect(await plexo.getPayment(randomUUID().replaceAll("-", ""))).toBeNull();
  });
});

describe("when the sandbox breaks", () => {
  const endpoint = "POST /v1/sessions";

  it("says that a session may exist after an internal error, whatever its status, or a broken proxy", async () => {
    await sandbox.fault({ endpoint, fault: "status", status: 400, body: errorInternal });
    await sandbox.fault({ endpoint, fault: "status", status: 500, body: errorInternal });
    await sandbox.fault({ endpoint, fault: "html", status: 502 });
    for (const httpStatus of [400, 500, 502]) {
      const failed = plexo.createSession(newSession());
      await expect(failed).rejects.toMatchObject({ kind: "unavailable", ambiguous: true, httpStatus });
    }
  });

  it("finds the session whose answer was lost by its reference", async () => {
    await sandbox.fault({ endpoint, fault: "timeout-after" });
    const impatient = createPlexoClient({ ...options, timeoutMs: 500 });
    const input = newSession();
    await expect(impatient.createSession(input)).rejects.toMatchObject({ kind: "timeout", ambiguous: true });
    const [found, ...more] = await plexo.listSessions({ referenceId: input.referenceId });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ referenceId: input.referenceId, status: "pending" });
    expect(chooseRedirect(found?.actions ?? [])).toContain(found?.id);
  });

  it("finds no session when the connection broke before it was made", async () => {
    await sandbox.fault({ endpoint, fault: "reset" });
    const input = newSession();
    await expect(plexo.createSession(input)).rejects.toMatchObject({ kind: "interrupted", ambiguous: true });
    expect(await plexo.listSessions({ referenceId: input.referenceId })).toEqual([]);
  });
});
