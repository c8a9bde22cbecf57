import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/plexo/callbacks/[key]/route";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { getOrderRow, newVariant, orderOnPlexosPage, requestFor } from "../../../test/support/orders";
import { now, seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { log } from "../../platform/log";
import { callbackLimit } from "../callbacks";
import { reconcileDue } from "../due";
import { reconcile } from "../reconcile";

withShop();

// What Next.js does after the answer is not done here: the attempt is due, and that is enough.
vi.mock("next/server", async (original) => ({ ...(await original<object>()), after: () => undefined }));

type Body = string | Uint8Array<ArrayBuffer> | ReadableStream | null;

async function post(key: string, body: Body, headers: Record<string, string> = json): Promise<number> {
  const init = { method: "POST", headers, body, duplex: "half" };
  const request = new Request("https://shop.example.com/", init);
  if (headers === none) request.headers.delete("content-type");
  return (await POST(request, { params: Promise.resolve({ key }) })).status;
}

const json = { "content-type": "application/json" };
const none = {};
const text = JSON.stringify({ id: "0d96b3f4d8f94c7bb6f5e8b6c7d8e9f0", status: "approved", name: "Peña" });
const tooLarge = "[".repeat(callbackLimit + 1);
const interrupted = () =>
  new ReadableStream({
    pull(controller) {
      controller.error(new Error("aborted"));
    },
  });

const unreadable: [string, () => Body, Record<string, string>, string][] = [
  ["breaks off", () => text.slice(0, 30), json, "invalid-json"],
  ["is empty", () => "", json, "invalid-json"],
  ["is not there", () => null, json, "invalid-json"],
  ["is Latin-1", () => Uint8Array.from(Buffer.from(text, "latin1")), json, "invalid-json"],
  ["is UTF-16", () => Uint8Array.from(Buffer.from(text, "utf16le")), json, "invalid-json"],
  [
    "is compressed",
    () => Uint8Array.from(gzipSync(text)),
    { ...json, "content-encoding": "gzip" },
    "invalid-json",
  ],
  [
    "is a form's",
    () => "id=1&status=approved",
    { "content-type": "application/x-www-form-urlencoded" },
    "unsupported-media-type",
  ],
  [
    "is a form's with parts",
    () => text,
    { "content-type": "multipart/form-data; boundary=x" },
    "unsupported-media-type",
  ],
  ["has no type", () => text, none, "unsupported-media-type"],
  ["is XML", () => "<payment/>", { "content-type": "application/xml" }, "unsupported-media-type"],
  ["is too large", () => tooLarge, json, "too-large"],
  ["is cut off on its way", interrupted, json, "incomplete"],
  ["is JSON, and no payment", () => "[1]", json, "not-a-payment"],
];

const callbacksOf = (attemptId: string) =>
  db().paymentCallback.findMany({ where: { attemptId }, orderBy: { id: "asc" } });

describe("a callback with an attempt's key whose body", () => {
  it.each(unreadable)(
    "%s is in the inbox and in the log, and the attempt is due",
    async (...[, body, headers, problem]) => {
      const { attempt, token } = await orderOnPlexosPage(requestFor(await newVariant()));
      await reconcile(attempt.id, "result-page");
      await sandbox.pay(attempt.plexoSessionId);
      const warned = vi.spyOn(log, "warn");
      const status = await post(attempt.callbackKey, body(), headers);
      expect(status === 200 ? "not-a-payment" : problem).toBe(problem);
      expect(status).toBeLessThan(500);
      const line = { order: attempt.orderId, reference: attempt.paymentReference, problem };
      expect(warned.mock.calls).toContainEqual([expect.objectContaining(line), "callback not understood"]);
      warned.mockRestore();
      expect(await callbacksOf(attempt.id)).toMatchObject([{ state: "received", body: null, problem }]);

      passTime(seconds(6));
      await reconcileDue();
      const { state, events } = await getOrderRow(token);
      expect(state).toBe("paid");
      expect(await callbacksOf(attempt.id)).toMatchObject([{ state: "applied", problem }]);
      expect(events.find(({ kind }) => kind === "callback.received")?.data).toMatchObject({ problem });
    },
  );

  it.each(unreadable)("%s tells something new each time it comes", async (...[, body, headers]) => {
    const { attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
    for (let repeats = 0; repeats < 3; repeats++) {
      await post(attempt.callbackKey, body(), headers);
      expect(await callbacksOf(attempt.id)).toMatchObject([{ state: "received", repeats }]);
      await reconcile(attempt.id, "callback");
      const { nextCheckAt } = await db().checkoutAttempt.findUniqueOrThrow({ where: { id: attempt.id } });
      expect(nextCheckAt && nextCheckAt > now()).toBe(true);
      passTime(seconds(3));
    }
  });
});

it("A callback that can't be read is told why where the key is an attempt's, and finds nothing elsewhere", async () => {
  const { attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  expect(await post(attempt.callbackKey, "{")).toBe(400);
  expect(await post(attempt.callbackKey, tooLarge)).toBe(413);
  expect(await post(attempt.callbackKey, "{}", none)).toBe(415);
  const before = await db().paymentCallback.count();
  for (const key of ["A".repeat(22), "no key"]) {
    expect(await post(key, "{")).toBe(404);
    expect(await post(key, tooLarge)).toBe(404);
  }
  expect(await db().paymentCallback.count()).toBe(before);
});

it("Callbacks that can't be read are turned away, too, after a thousand of one kind", async () => {
  const { attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  await post(attempt.callbackKey, "{");
  await db().paymentCallback.updateMany({ where: { attemptId: attempt.id }, data: { repeats: 1_000 } });
  const before = await callbacksOf(attempt.id);
  expect(await post(attempt.callbackKey, "{")).toBe(400);
  expect(await callbacksOf(attempt.id)).toEqual(before);
});
