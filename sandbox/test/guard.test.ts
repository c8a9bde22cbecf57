import { request } from "node:http";
import { describe, expect, it } from "vitest";
import type { RunningSandbox } from "../start";
import { call, cardForm, newSession, openSandbox, paymentsOf, submit } from "./harness";

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Sends a request with headers that `fetch` would not let through. */
function send(url: string, { method = "GET", headers = {}, body }: Sent = {}) {
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    request(url, { method, headers }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode, text }));
    })
      .on("error", reject)
      .end(body);
  });
}

const basic = { authorization: `Basic ${btoa("221:sandbox-key")}` };
const form = { "content-type": "application/x-www-form-urlencoded" };

/** Everything that a page under a foreign name would like to read. */
async function everyPlace(sandbox: RunningSandbox) {
  const { page } = await newSession(sandbox);
  await submit(page, cardForm("4000000000003014"));
  const [payment] = await paymentsOf(sandbox);
  const below = ["/v1/sessions", "/v1/nothing", "/openapi/v2.json", "/_sandbox", "/_sandbox/api/sessions"];
  return [page, payment.actions[0].href, ...below.map((path) => sandbox.url + path)];
}

describe("a page of another site", () => {
  it.each([
    "rebound.example.com",
    "rebound.example.com:4010",
    "127.0.0.1.example.com",
    "127.example.com",
    "localhost.example.com",
    "1",
  ])("reads nothing under the name %j", async (host) => {
    const sandbox = await openSandbox();
    for (const place of await everyPlace(sandbox)) {
      const { status, text } = await send(place, { headers: { ...basic, host } });
      expect([status, JSON.parse(text).code], place).toEqual([403, "unknown-host"]);
    }
  });

  it.each(["localhost@example.com", "[::1].example.com"])(
    "reads nothing under what is no name, %j",
    async (host) => {
      const sandbox = await openSandbox();
      for (const place of await everyPlace(sandbox)) {
        expect(await send(place, { headers: { ...basic, host } })).toEqual({ status: 400, text: "" });
      }
    },
  );

  it.each([
    ["its origin", { origin: "http://rebound.example.com" }],
    ["an origin on this computer", { origin: "http://localhost:3000" }],
    ["no origin to tell", { origin: "null" }],
    ["a word of the browser's", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" }],
  ])("gets nothing done with %s", async (_, told) => {
    const sandbox = await openSandbox();
    const { page, id } = await newSession(sandbox);
    const posts: [string, Record<string, string>, string][] = [
      [`${sandbox.url}/v1/sessions`, basic, "{}"],
      [page, form, new URLSearchParams(cardForm()).toString()],
      [`${sandbox.url}/_sandbox/sessions/${id}/expire`, form, ""],
      [`${sandbox.url}/_sandbox/api/reset`, {}, ""],
    ];
    for (const [url, headers, body] of posts) {
      const { status, text } = await send(url, { method: "POST", headers: { ...headers, ...told }, body });
      expect([status, JSON.parse(text).code], url).toEqual([403, "foreign-origin"]);
    }
    expect(await paymentsOf(sandbox)).toEqual([]);
    expect((await call(sandbox, "/v1/sessions")).json.total).toBe(1);
  });

  it("may lead a payer to the payment page", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    const headers = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    expect((await send(page, { headers })).status).toBe(200);
  });
});

describe("the sandbox answers", () => {
  it.each(["127.0.0.1", "localhost", "LOCALHOST:4010", "[::1]:4010", "127.1.2.3", "192.168.1.7:80"])(
    "a program that calls it %s",
    async (host) => {
      const sandbox = await openSandbox();
      const { page } = await newSession(sandbox);
      for (const place of [`${sandbox.url}/v1/sessions`, `${sandbox.url}/healthz`, page]) {
        expect((await send(place, { headers: { ...basic, host } })).status, place).toBe(200);
      }
    },
  );

  it("to the names that it was given, and its panel to none of them", async () => {
    const sandbox = await openSandbox({
      publicUrl: "https://sandbox.example.com",
      hostNames: ["plexo", "host.docker.internal"],
    });
    for (const host of ["plexo:4010", "host.docker.internal:4010", "sandbox.example.com"]) {
      expect(
        (await send(`${sandbox.address}/v1/sessions`, { headers: { ...basic, host } })).status,
        host,
      ).toBe(200);
      expect((await send(`${sandbox.address}/_sandbox`, { headers: { host } })).status, host).toBe(403);
    }
  });

  it.each([
    ["under its own address", "http://127.0.0.1:4010", "127.0.0.1:4010"],
    ["behind a proxy that keeps the name", "https://sandbox.example.com", "sandbox.example.com"],
    ["behind a proxy that changes the name", "https://sandbox.example.com", "127.0.0.1:4010"],
  ])("the forms of its own pages %s", async (_, origin, host) => {
    const sandbox = await openSandbox({ publicUrl: "https://sandbox.example.com" });
    const { page } = await newSession({ ...sandbox, url: sandbox.address });
    const { status } = await send(page.replace(sandbox.url, sandbox.address), {
      ...{ method: "POST", body: new URLSearchParams(cardForm()).toString() },
      headers: { ...form, origin, host, "sec-fetch-site": "same-origin", "sec-fetch-mode": "navigate" },
    });
    expect(status).toBe(303);
  });
});
