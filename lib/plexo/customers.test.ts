import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { answering, fakePlexo } from "./fixtures/server";
import sessionCreated from "./fixtures/session-created.json";

const customerId = "9a3c1c52-5a53-4d8a-8a0d-1b7d4e1f2a33";
const token = "0d96b3f4d8f94c7bb6f5e8b6c7d8e9f0";
/** As another integration saw it. */
const instrument = {
  ...{ token, cardName: "555555XXXXXX4444", bin: "555555", cardType: "credit" },
  ...{ expMonth: 12, expYear: 2029, status: "active", createdAt: "2026-03-30T15:00:00Z" },
};
const gone = { code: "payment-instrument-not-found", type: "invalid-request-error", message: "Not found." };
const urls = {
  callbackUrl: "https://shop.example/api/plexo/tokenizations/k",
  successUrl: "https://shop.example/account/cards?back=saved",
  cancelUrl: "https://shop.example/account/cards?back=left",
};

describe("A customer at Plexo", () => {
  it("is found by its reference, and another's is none", async () => {
    const found = { id: customerId, referenceId: "cus-1", email: "ana@example.com" };
    const { client, received } = await fakePlexo(answering(200, { items: [found] }));
    expect(await client.findCustomer("cus-1")).toEqual({ id: customerId, referenceId: "cus-1" });
    expect(received[0]?.url).toBe("/v1/customers?referenceId=cus-1&page=1&size=20");
    await expect(client.findCustomer("cus-2")).rejects.toThrow("only other references");
    const { client: empty } = await fakePlexo(answering(200, []));
    expect(await empty.findCustomer("cus-1")).toBeNull();
  });

  it("is changed with all that it was made with", async () => {
    const changed = { referenceId: "cus-1", email: "new@example.com" };
    const { client, received } = await fakePlexo(answering(200, { id: customerId, ...changed }));
    expect(await client.updateCustomer(customerId, changed)).toMatchObject({ id: customerId });
    expect(received[0]).toMatchObject({ method: "PUT", url: `/v1/customers/${customerId}`, body: changed });
    await expect(client.updateCustomer("../payments", changed)).rejects.toThrow(RangeError);
  });

  it("has instruments, whatever else they say, and one that cannot be read is no list", async () => {
    const { client } = await fakePlexo(answering(200, [instrument, { ...instrument, expYear: "31" }]));
    expect(await client.listInstruments(customerId)).toMatchObject([
      { token, last4: "4444", expMonth: 12, expYear: 2029 },
      { expYear: 2031 },
    ]);
    const { client: odd } = await fakePlexo(answering(200, [{ ...instrument, token: "../x" }]));
    await expect(odd.listInstruments(customerId)).rejects.toMatchObject({ kind: "nonsense" });
  });

  it("that Plexo does not know has no list, which is not the same as an empty one", async () => {
    const { client } = await fakePlexo(answering(404, { ...gone, code: "customer-not-found" }));
    await expect(client.listInstruments(customerId)).rejects.toMatchObject({ kind: "rejected" });
  });

  it("saves a card on a page of its own", async () => {
    const { client, received } = await fakePlexo(answering(201, sessionCreated));
    await client.createTokenization({ referenceId: "tok-1", customerId, ...urls });
    expect(received[0]?.body).toEqual({
      ...{ merchantId: 4321, referenceId: "tok-1", type: "tokenization", customerId },
      settings: {
        tokenization: { type: "store", allowedCardTypes: ["credit", "debit"], features: ["create"] },
        callbacks: { tokenizationCallbackUrl: urls.callbackUrl },
        redirects: { defaultUrl: urls.successUrl, cancelUrl: urls.cancelUrl },
      },
    });
  });

  it.each([204, 200, 404])("and an instrument are deleted when Plexo answers %i", async (status) => {
    const { client, received } = await fakePlexo(answering(status, status === 404 ? gone : ""));
    await client.deleteInstrument(customerId, token);
    await client.deleteCustomer(customerId);
    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `DELETE /v1/customers/${customerId}/payment-instruments/${token}`,
      `DELETE /v1/customers/${customerId}`,
    ]);
  });

  it("is not deleted where a web server that is not Plexo's knows nothing, or Plexo fails", async () => {
    const { client: other } = await fakePlexo(answering(404, "<h1>Not found</h1>"));
    await expect(other.deleteCustomer(customerId)).rejects.toMatchObject({ kind: "nonsense" });
    const { client: failing } = await fakePlexo(answering(503, ""));
    await expect(failing.deleteCustomer(customerId)).rejects.toMatchObject({ ambiguous: true });
  });
});

describe("An instrument's token", () => {
  it("is in no log and no error, also when Plexo quotes it back", async () => {
    const lines: unknown[] = [];
    const logger = {
      info: (...line: unknown[]) => lines.push(line),
      warn: (...line: unknown[]) => lines.push(line),
    };
    const { client, received } = await fakePlexo(
      answering(400, { code: "bad-token", message: `Not ${token}`, params: { token: [token] } }),
      { logger },
    );
    const payment = { referenceId: "pay-1", invoiceNumber: "I1", amount: 100, installments: 1 };
    const session = { referenceId: "ses-1", payment: { ...payment, currency: "UYU" as const }, ...urls };
    const errors = await Promise.all([
      client.deleteInstrument(customerId, token).catch((error: unknown) => error),
      client.createSession({ ...session, saved: { customerId, token } }).catch((error: unknown) => error),
    ]);
    expect(received.some(({ body }) => JSON.stringify(body ?? "").includes(token))).toBe(true);
    expect(lines).toHaveLength(2);
    expect(inspect([lines, errors], { depth: 9 })).not.toContain(token);
  });
});
