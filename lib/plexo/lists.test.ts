import type { ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import approved from "./fixtures/payment-approved.json";
import { answering, fakePlexo, type Received } from "./fixtures/server";
import sessionCreated from "./fixtures/session-created.json";

const referenceId = approved.referenceId;
const error = (code: string, type = "invalid-request-error") => ({ code, type, message: "No.", status: 404 });

const payments = async (status: number, body: unknown) =>
  (await fakePlexo(answering(status, body))).client.queryPayments({ referenceId });
const sessions = async (status: number, body: unknown) =>
  (await fakePlexo(answering(status, body))).client.listSessions({ referenceId });

describe("that there is none", () => {
  it.each([
    ["an empty list", 200, []],
    ["no items", 200, { items: [], page: 1, size: 20, total: 0 }],
    ["items that are null", 200, { items: null }],
    ["data that is null", 200, { data: null, total: 0 }],
    ["results that are null", 200, { results: null }],
    ["a count of nothing, and no list", 200, { page: 1, size: 20, total: 0 }],
    ["no content", 204, ""],
    ["404 with its error for a payment", 404, error("payment-not-found")],
    ["404 with its error for anything", 404, error("not-found", "api-error")],
    ["404 with an error of few words", 404, { code: "payments-not-found" }],
  ])("is what Plexo says by %s", async (_how, status, body) => {
    expect(await payments(status, body)).toEqual([]);
    expect(await sessions(status, body)).toEqual([]);
  });

  it.each([
    ["a page of HTML", 404, "<!doctype html><title>404 Not Found</title>"],
    ["nothing at all", 404, ""],
    ["text", 404, "404 page not found"],
    ["null", 404, "null"],
    ["a list", 404, []],
    [
      "a framework's JSON",
      404,
      { statusCode: 404, message: "Cannot GET /v1/payments/query", error: "Not Found" },
    ],
    [
      "a problem document",
      404,
      { type: "https://tools.ietf.org/html/rfc9110", title: "Not Found", status: 404 },
    ],
    ["a gateway's JSON", 404, { message: "no Route matched with those values" }],
    ["a cloud's JSON", 404, { error: { code: "NOT_FOUND", message: "The page could not be found" } }],
    ["a code that is a number", 404, { code: 404, type: "invalid-request-error" }],
    ["a code of other spelling", 404, { code: "NOT_FOUND", type: "error" }],
    ["a code without a type of Plexo's", 404, { code: "not-found", message: "No." }],
    ["Plexo's error for a merchant", 404, error("merchant-not-found")],
    ["Plexo's error for an address", 404, error("route-not-found")],
    ["Plexo's error under 400", 400, error("payment-not-found")],
    ["its own failure", 404, error("internal-error", "api-error")],
    ["an object", 200, {}],
    ["null under 200", 200, "null"],
    ["a list that is missing", 200, { page: 1, total: 3 }],
    ["an empty list of three", 200, { items: [], total: 3 }],
    ["a list of others", 200, { items: [{ ...approved, referenceId: "another" }] }],
  ])("is not what %s says (%i)", async (_what, status, body) => {
    await expect(payments(status, body)).rejects.toMatchObject({ name: "PlexoError", ambiguous: false });
  });
});

/** Fifty payments of one reference, in pages: oldest first or newest first, with what the envelope tells. */
const all = Array.from({ length: 50 }, (_, at) => ({ ...approved, id: `payment-${at}` }));

function inPages(envelope: (items: unknown[], page: number, size: number) => unknown, list: object[] = all) {
  return (response: ServerResponse, request: { url?: string | undefined }) => {
    const { searchParams } = new URL(request.url ?? "", "http://plexo");
    const [page, size] = [Number(searchParams.get("page") ?? 1), Number(searchParams.get("size") ?? 20)];
    const items = list.slice((page - 1) * size, page * size);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(envelope(items, page, size)));
  };
}

const askedFor = (received: Received[]) =>
  received.map(({ url }) => new URL(url ?? "", "http://plexo").searchParams.get("page"));

describe("a list of more than one page", () => {
  it.each<[string, Parameters<typeof inPages>[0]]>([
    ["its total", (items, page, size) => ({ items, page, size, total: 50 })],
    ["its number of pages", (data, page) => ({ data, page, totalPages: 3 })],
    ["a mark", (results, page) => ({ results, hasMore: page < 3 })],
    [
      "the next page",
      (items, page) => ({ items, next: page < 3 ? `/v1/payments/query?page=${page + 1}` : null }),
    ],
    ["a part about pages", (items, page) => ({ items, pagination: { page, totalCount: 50 } })],
    ["nothing, each page but the last being full", (items) => items],
  ])("is read to its end, as told by %s", async (_by, envelope) => {
    for (const list of [all, all.toReversed()]) {
      const { client, received } = await fakePlexo(inPages(envelope, list));
      const found = await client.queryPayments({ referenceId });
      expect(found.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      expect(askedFor(received)).toEqual(["1", "2", "3"]);
    }
  });

  it("is read to its end when the filter was not understood, too", async () => {
    const others = Array.from({ length: 45 }, (_, at) => ({
      ...approved,
      id: `other-${at}`,
      referenceId: "x",
    }));
    const { client } = await fakePlexo(inPages((items) => ({ items, total: 46 }), [...others, approved]));
    expect(await client.queryPayments({ referenceId })).toMatchObject([{ id: approved.id }]);
  });

  it("is not taken for whole when it does not go on, although it says so", async () => {
    const first = all.slice(0, 20);
    const { client } = await fakePlexo(answering(200, { items: first, total: 50 }));
    await expect(client.queryPayments({ referenceId })).rejects.toMatchObject({ kind: "nonsense" });
  });

  it("is whole when pages are not known and a full one is all there is", async () => {
    const { client, received } = await fakePlexo(answering(200, all.slice(0, 20)));
    expect(await client.queryPayments({ referenceId })).toHaveLength(20);
    expect(askedFor(received)).toEqual(["1", "2"]);
  });

  it("is given up when it does not end", async () => {
    let number = 0;
    const endless = inPages(() => ({ items: [{ ...approved, id: `endless-${number++}` }], hasMore: true }));
    const { client, received } = await fakePlexo(endless);
    await expect(client.queryPayments({ referenceId })).rejects.toMatchObject({ kind: "nonsense" });
    expect(received).toHaveLength(25);
  });

  it("is one page when one is asked for", async () => {
    const { client, received } = await fakePlexo(inPages((items) => ({ items, total: 50 })));
    expect(await client.queryPayments({ referenceId, page: 2, size: 10 })).toHaveLength(10);
    expect(askedFor(received)).toEqual(["2"]);
  });

  it("of sessions is read to its end as well", async () => {
    const list = Array.from({ length: 30 }, (_, at) => ({ ...sessionCreated, id: `session-${at}` }));
    const { client } = await fakePlexo(inPages((items) => ({ items, total: 30 }), list));
    expect(await client.listSessions({ referenceId: sessionCreated.referenceId })).toHaveLength(30);
  });
});
