import { describe, expect, it } from "vitest";
import { newCustomer, pay, paymentBody } from "./direct";
import { APPROVED, call, openSandbox, START, sessionBody, submit } from "./harness";

const DAY_MS = 86_400_000;
const withToken = (token: string, changes: object = {}) =>
  paymentBody(undefined, { paymentMethod: { source: "token", paymentInstrument: { token } }, ...changes });

describe("the temporal token of a payment", () => {
  it("pays once more, and only once", async () => {
    const sandbox = await openSandbox();
    const first = await pay(sandbox, paymentBody(APPROVED));
    const { token } = first.json.paymentMethod.card;
    const second = await pay(sandbox, withToken(token));
    expect(second.json).toMatchObject({
      status: "approved",
      paymentMethod: { source: "token", card: { last4: "1111", token, tokenization: { type: "temporal" } } },
    });
    const third = await pay(sandbox, withToken(token));
    expect([third.status, third.json.code]).toEqual([400, "payment-instrument-not-found"]);
  });

  it("is good for 24 hours", async () => {
    const sandbox = await openSandbox();
    const tokens = [];
    for (let count = 0; count < 2; count += 1) {
      tokens.push((await pay(sandbox, paymentBody(APPROVED))).json.paymentMethod.card.token);
    }
    sandbox.clock.advance(DAY_MS - 1);
    expect((await pay(sandbox, withToken(tokens[0]))).json.status).toBe("approved");
    sandbox.clock.advance(1);
    expect((await pay(sandbox, withToken(tokens[1]))).status).toBe(400);
  });

  it("is nothing to another client", async () => {
    const sandbox = await openSandbox();
    const { token } = (await pay(sandbox, paymentBody(APPROVED))).json.paymentMethod.card;
    const foreign = await pay(sandbox, withToken(token, { merchantId: 4100 }), "1372:sandbox-key-ceibo");
    expect(foreign.json.code).toBe("payment-instrument-not-found");
  });

  it("behaves as its card does", async () => {
    const sandbox = await openSandbox();
    const { token } = (await pay(sandbox, paymentBody("5058647731868699"))).json.paymentMethod.card;
    const { json } = await pay(sandbox, withToken(token));
    const refund = await call(sandbox, `/v1/payments/${json.id}/refunds`, { body: { referenceId: "r-1" } });
    expect(refund.json).toMatchObject({ status: "denied", resultCode: "10" });
  });
});

describe("the token of a saved instrument", () => {
  async function saved(type: "store" | "temporal") {
    const sandbox = await openSandbox();
    const customerId = await newCustomer(sandbox);
    const body = {
      ...{ merchantId: 3243, referenceId: "tokenization-1001", type: "tokenization", customerId },
      settings: { tokenization: { type } },
    };
    const { json } = await call(sandbox, "/v1/sessions", { body });
    await submit(json.actions[0].href);
    const path = `/v1/customers/${customerId}/payment-instruments`;
    const [instrument] = (await call(sandbox, path)).json;
    return { sandbox, customerId, path, instrument, token: instrument.token as string };
  }

  it("is listed as recorded, and pays as often as one likes until its card ends", async () => {
    const { sandbox, customerId, instrument, token, path } = await saved("store");
    expect(instrument).toEqual({
      token: expect.stringMatching(/^[0-9a-f]{32}$/),
      cardName: "44443333XXXXXX1111",
      bin: "44443333",
      cardType: "credit",
      expMonth: 12,
      expYear: 2029,
      status: "active",
      createdAt: new Date(START).toISOString(),
    });
    for (let count = 0; count < 2; count += 1) {
      const { json } = await pay(sandbox, withToken(token, { customerId }));
      expect(json).toMatchObject({
        status: "approved",
        paymentMethod: { source: "token", card: { token, tokenization: { type: "store" } } },
      });
    }
    sandbox.clock.advance(Date.UTC(2030, 0, 1) - START);
    expect((await pay(sandbox, withToken(token))).json.code).toBe("payment-instrument-not-found");
    expect((await call(sandbox, path)).json).toEqual([]);
  });

  it("pays once when it is temporal", async () => {
    const { sandbox, token, path } = await saved("temporal");
    expect((await pay(sandbox, withToken(token))).json.status).toBe("approved");
    expect((await pay(sandbox, withToken(token))).status).toBe(400);
    expect((await call(sandbox, path)).json).toEqual([]);
  });

  it("is for its customer alone", async () => {
    const { sandbox, token } = await saved("store");
    const customerId = await newCustomer(sandbox);
    expect((await pay(sandbox, withToken(token, { customerId }))).status).toBe(400);
  });

  it("ends when it is deleted, or its customer is", async () => {
    const one = await saved("store");
    const { status } = await call(one.sandbox, `${one.path}/${one.token}`, { method: "DELETE" });
    expect(status).toBe(204);
    const other = await saved("store");
    await call(other.sandbox, `/v1/customers/${other.customerId}`, { method: "DELETE" });
    for (const { sandbox, token } of [one, other]) {
      expect((await pay(sandbox, withToken(token))).json.code).toBe("payment-instrument-not-found");
    }
  });
});

describe("sessions for saved instruments", () => {
  const tokenization = (customerId: string, settings: object = {}) => ({
    merchantId: 3243,
    referenceId: "tokenization-1001",
    type: "tokenization",
    customerId,
    settings: { tokenization: { type: "store", ...settings } },
  });

  it("are opened for a customer, with an action that redirects", async () => {
    const sandbox = await openSandbox();
    const body = tokenization(await newCustomer(sandbox), {
      allowedCardTypes: ["credit", "debit"],
      features: ["create", "list"],
      verifyFunds: true,
    });
    const { status, json } = await call(sandbox, "/v1/sessions", { body });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      type: "tokenization",
      status: "pending",
      actions: [
        { rel: "REDIRECT", method: "REDIRECT", href: expect.stringContaining(`/${json.id}`) },
        { rel: "EMBEDDED", method: "EMBEDDED", href: expect.stringContaining(`/e/${json.id}`) },
      ],
    });
    expect((await call(sandbox, "/v1/sessions")).json.items).toEqual([json]);
  });

  it("need a customer, known ones only, and settings that exist", async () => {
    const sandbox = await openSandbox();
    const { customerId: _, ...anonymous } = tokenization("");
    const none = await call(sandbox, "/v1/sessions", { body: anonymous });
    expect(none.json.params).toEqual({ customerId: ["Customer id is required."] });
    const unknown = await call(sandbox, "/v1/sessions", { body: tokenization("nobody") });
    expect(unknown.json.params).toEqual({ customerId: ["The requested Customer was not found."] });
    const body = tokenization("nobody", { type: "forever", features: ["fly"], allowedCardTypes: [] });
    const { json } = await call(sandbox, "/v1/sessions", { body });
    expect(Object.keys(json.params).sort()).toEqual([
      "settings.tokenization.allowedCardTypes",
      "settings.tokenization.features.0",
      "settings.tokenization.type",
    ]);
  });

  it("take a token in a checkout only while it is good", async () => {
    const sandbox = await openSandbox();
    const { token } = (await pay(sandbox, paymentBody(APPROVED))).json.paymentMethod.card;
    const body = { ...sessionBody(), token };
    expect((await call(sandbox, "/v1/sessions", { body })).status).toBe(200);
    sandbox.clock.advance(DAY_MS);
    const { json } = await call(sandbox, "/v1/sessions", { body });
    expect(json.code).toBe("payment-instrument-not-found");
  });
});
