import fc from "fast-check";
import { expect, it } from "vitest";
import { anyBody, anyPost } from "../../test/histories/bodies";
import { historyRuns, historySeed, historyTimeout } from "../../test/histories/seed";
import { readJson } from "../platform/http";
import { parsePaymentHint, stripPayment } from "../plexo/payment-hint";
import { callbackLimit } from "./callbacks";

const often = () => ({ numRuns: historyRuns(10_000), seed: historySeed() });

it(
  "Whatever a callback holds, it's read without an exception, and what is kept of it can be stored",
  () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const kept = JSON.stringify({ hint: parsePaymentHint(body), payment: stripPayment(body) });
        const unstorable: string[] = [];
        JSON.parse(kept, (_key, value) => {
          if (typeof value === "string" && (!value.isWellFormed() || value.includes("\0")))
            unstorable.push(value);
          return value;
        });
        // Asked of vitest only where there is something to show: ten thousand of its answers take seconds.
        if (unstorable.length > 0) expect(unstorable).toEqual([]);
        if (kept.includes("4444333322221111")) expect(kept).not.toContain("4444333322221111");
      }),
      often(),
    );
  },
  historyTimeout,
);

it(
  "Whatever is posted is read as JSON or refused with a reason, never with an exception",
  async () => {
    await fc.assert(
      fc.asyncProperty(anyPost, async ({ type, bytes }) => {
        const headers = { "content-type": type };
        const request = new Request("https://shop.example.com/", { method: "POST", headers, body: bytes });
        const read = await readJson(request, callbackLimit);
        if (bytes.byteLength > callbackLimit) expect(read.ok).toBe(false);
        if (!read.ok) expect([400, 413, 415]).toContain(read.status);
      }),
      // Ten thousand go through the route itself, with the database: bad-input.integration.test.ts.
      { numRuns: historyRuns(1_000), seed: historySeed() },
    );
  },
  historyTimeout,
);
