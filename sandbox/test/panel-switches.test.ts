import { describe, expect, it } from "vitest";
import type { RunningSandbox } from "../start";
import { pay, paymentBody } from "./direct";
import { call, control, openSandbox } from "./harness";
import { page, send } from "./panel";

const switched = async (sandbox: RunningSandbox) => (await control(sandbox, "GET", "/switches")).json;

describe("the panel's switches", () => {
  it("are set for everything by a form that begins with what is set, and taken back", async () => {
    const sandbox = await openSandbox();
    expect(await page(sandbox, "/switches")).toContain("Nothing is switched");
    const fields = {
      refunds: "pending-approved",
      operationCallbacks: "true",
      percentTaken: "28.09",
      clockOffMs: "-2400000",
      lists: "",
      "word.from": "approved",
      "word.to": "chargeback",
      referenceId: "",
    };
    const { text, path } = await send(sandbox, "/switches", fields, "/switches");
    expect(path).toBe("/_sandbox/switches");
    expect(text).toContain("Switched, from now on.");
    expect((await switched(sandbox)).all).toEqual({
      refunds: "pending-approved",
      operationCallbacks: true,
      percentTaken: 28.09,
      clockOffMs: -2_400_000,
      words: { payment: { approved: "chargeback" } },
    });
    expect(text).toMatch(/<option value="pending-approved" selected=""[^>]*>/);
    expect(text).toMatch(/name="percentTaken"[^>]* value="28.09"/);
    expect(text).toMatch(/name="word.to"[^>]* value="chargeback"/);
    await send(sandbox, "/switches");
    expect((await switched(sandbox)).all).toEqual({});
  });

  it("are set for one reference and taken back, and refused when they make no sense", async () => {
    const sandbox = await openSandbox();
    const mine = { referenceId: "payment-1" };
    const { text } = await send(sandbox, "/switches", { ...mine, none: "404" }, "/switches");
    expect(text).toContain("payment-1");
    expect(await switched(sandbox)).toMatchObject({ all: {}, references: { "payment-1": { none: "404" } } });
    const wrong = await send(sandbox, "/switches", { ...mine, percentTaken: "0" }, "/switches");
    expect(wrong.text).toContain("a field is missing or not valid");
    await send(sandbox, "/switches", mine);
    expect((await switched(sandbox)).references).toEqual({});
  });
});

describe("the panel's page of a payment", () => {
  it("shows what is not decided and when it will be, and decides it", async () => {
    const sandbox = await openSandbox();
    const { json } = await pay(sandbox, paymentBody("4000000000000150"));
    for (const referenceId of ["refund-1", "refund-2"]) {
      await call(sandbox, `/v1/payments/${json.id}/refunds`, { body: { referenceId, amount: 1 } });
    }
    const path = `/payments/${json.id}`;
    const text = await page(sandbox, path);
    for (const part of ["Refund pending", "Refund will be approved", "Deny refund refund-2"]) {
      expect(text).toContain(part);
    }
    const operation = /name="operation" value="([^"]+)"/.exec(text)?.[1] ?? "";
    const decided = await send(sandbox, `${path}/settle`, { operation, status: "denied" }, path);
    expect(decided.text).toContain("Refund denied");
    const left = (await control(sandbox, "GET", "/payments")).json.items[0].undecided;
    expect(left).toMatchObject([{ referenceId: "refund-2" }]);
    const again = await send(sandbox, `${path}/settle`, { operation, status: "denied" }, path);
    expect(again.text).toContain("not possible any more");
  });
});
