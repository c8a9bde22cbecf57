import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { wireText } from "../api/wire";
import { paymentBody } from "./direct";
import { APPROVED, call, control, openSandbox } from "./harness";

// Everything here looks at the text: once it is parsed, 1.0 and 1 are the same.

const inText = {
  metadata: { total: "400", note: '"total":400,"amount":7' },
  browserDetails: { ipAddress: "203.0.113.10", amount: 3 },
  amount: {
    total: 400,
    currency: "UYU",
    details: { tax: { type: "17934", amount: 8, rate: 22 }, taxedAmount: 40, tipAmount: 2.5 },
  },
  items: [{ name: "Mate", quantity: 2, price: 200, discount: 0, metadata: { price: "200" } }],
};

const decimals = [
  '"amount":{"currency":"UYU","total":400.0,',
  '"tax":{"type":"17934","amount":8.0,"rate":22.0},"taxedAmount":40.0,"tipAmount":2.5',
  '"quantity":2,"price":200.0,"discount":0.0,"metadata":{"price":"200"}',
  '"metadata":{},"amount":400.0}',
];
const others = [
  '"merchant":{"id":3243,',
  '"client":{"id":221,',
  '"expMonth":12,"expYear":29,',
  '"installments":1,',
  '"metadata":{"total":"400","note":"\\"total\\":400,\\"amount\\":7"}',
  '"browserDetails":{"ipAddress":"203.0.113.10","amount":3}',
];

describe("amounts on the wire", () => {
  it("have a fractional digit in a payment, where whole numbers that are none have not", async () => {
    const sandbox = await openSandbox();
    const made = await call(sandbox, "/v1/payments", { body: paymentBody(APPROVED, inText) });
    const read = await call(sandbox, `/v1/payments/${made.json.id}`);
    const listed = await call(sandbox, "/v1/payments/query?merchantId=3243");
    for (const { text } of [made, read, listed]) {
      for (const part of [...decimals, ...others]) expect(text).toContain(part);
    }
    expect(listed.text).toMatch(/,"page":1,"size":20,"total":1}$/);
  });

  it("have one in what captures, refunds and cancellations answer", async () => {
    const sandbox = await openSandbox();
    const manual = paymentBody(APPROVED, {
      capture: { method: "manual" },
      amount: { total: 10, currency: "UYU" },
    });
    const { json } = await call(sandbox, "/v1/payments", { body: manual });
    const operate = async (path: string, body: object) =>
      (await call(sandbox, `/v1/payments/${json.id}/${path}`, { body })).text;
    expect(await operate("captures", { referenceId: "c-1", amount: 9 })).toContain('"amount":9.0}');
    expect(await operate("refunds", { referenceId: "r-1", amount: 4.25 })).toContain('"amount":4.25,');
    expect(await operate("refunds", { referenceId: "r-2" })).toContain('"amount":4.75,');
    const other = (await call(sandbox, "/v1/payments", { body: paymentBody() })).json;
    const cancelled = await call(sandbox, `/v1/payments/${other.id}/cancellations`, {
      body: { referenceId: "x-1" },
    });
    expect(cancelled.text).toMatch(/"amount":\d+\.\d+}$/);
  });

  it("have one in callbacks, forged ones too", async () => {
    const sandbox = await openSandbox();
    const received: string[] = [];
    const server = createServer(async (request, response) => {
      received.push(Buffer.concat(await request.toArray()).toString("utf8"));
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const callbackUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await call(sandbox, "/v1/payments", { body: paymentBody(APPROVED, { ...inText, callbackUrl }) });
    await sandbox.idle();
    for (const part of [...decimals, ...others]) expect(received[0]).toContain(part);

    await control(sandbox, "PUT", "/rules", { forge: { amount: { total: 1 }, merchant: { id: 4100 } } });
    await call(sandbox, "/v1/payments", { body: paymentBody(APPROVED, { ...inText, callbackUrl }) });
    await sandbox.idle();
    expect(received[1]).toContain('"amount":{"currency":"UYU","total":1.0,');
    expect(received[1]).toContain('"merchant":{"id":4100,');
  });

  it("stay JSON, whatever the number", () => {
    for (const price of [0, 1e21, 1e-7, 1.5, 99_999_999_999]) {
      expect(JSON.parse(wireText({ price, none: undefined, list: [undefined, { price }] }))).toEqual({
        ...{ price, list: [null, { price }] },
      });
    }
    expect(wireText({ price: 0, rate: -0, tax: -3 })).toBe('{"price":0.0,"rate":0.0,"tax":-3}');
  });
});
