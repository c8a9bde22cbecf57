import { describe, expect, it } from "vitest";
import { isAsset } from "../hosted/asset-urls";
import type { RunningSandbox } from "../start";
import { newCustomer } from "./direct";
import { call, cardForm, control, DECLINED, openSandbox, paymentsOf, sessionBody, submit } from "./harness";
import { DEFAULT_URL, open, target } from "./pages";

const CHALLENGED = "4000000000003014";
const SLOW = "4000000000000143";

/** The page of a fresh session that is made to stand in a frame. */
async function embedded(sandbox: RunningSandbox, body: object = sessionBody()) {
  const { json } = await call(sandbox, "/v1/sessions", { body });
  const action = json.actions.find(({ method }: { method: string }) => method === "EMBEDDED");
  return action.href as string;
}

/** Whether a page lets other sites put it into a frame. */
async function isFramable(page: string) {
  const { headers } = await open(page);
  const ancestors = /frame-ancestors ([^;]*)/.exec(headers.get("content-security-policy") ?? "")?.[1];
  const denied = headers.get("x-frame-options");
  expect([ancestors, denied]).toEqual(denied ? ["'none'", "DENY"] : ["*", null]);
  return !denied;
}

describe("the actions of a session", () => {
  it.each([
    ["redirect-first", ["REDIRECT", "EMBEDDED"]],
    ["embedded-first", ["EMBEDDED", "REDIRECT"]],
    ["redirect", ["REDIRECT"]],
    ["embedded", ["EMBEDDED"]],
  ])("are %s", async (actions, methods) => {
    const sandbox = await openSandbox();
    await control(sandbox, "PUT", "/switches", { actions });
    const { json } = await call(sandbox, "/v1/sessions", { body: sessionBody() });
    expect(json.actions.map(({ method }: { method: string }) => method)).toEqual(methods);
    for (const { rel, href, method } of json.actions) {
      expect(rel).toBe("self");
      const path = method === "EMBEDDED" ? `/e/${json.id}` : `/${json.id}`;
      expect(new URL(href).pathname).toBe(path);
    }
  });
});

describe("a page for a frame", () => {
  it("may stand on any site, with all that follows it; every other page may not", async () => {
    const sandbox = await openSandbox();
    const page = await embedded(sandbox);
    expect(await isFramable(page)).toBe(true);
    expect(await isFramable(page.replace("/e/", "/"))).toBe(false);
    const bank = target(sandbox, await submit(page, cardForm(CHALLENGED)));
    expect(new URL(bank).pathname).toMatch(/^\/e\/bank\//);
    expect(await isFramable(bank)).toBe(true);
    const [{ actions }] = await paymentsOf(sandbox);
    expect(await isFramable(actions[0].href)).toBe(false);
    const wait = target(sandbox, await submit(await embedded(sandbox), cardForm(SLOW)));
    expect(new URL(wait).pathname).toMatch(/^\/e\/[0-9a-f]{32}\/wait$/);
    expect(await isFramable(wait)).toBe(true);
    expect(await isFramable(`${sandbox.url}/_sandbox`)).toBe(false);
  });

  it("is paid on as any other, and leads its frame to the shop in the end", async () => {
    const sandbox = await openSandbox();
    const page = await embedded(sandbox);
    const refused = target(sandbox, await submit(page, cardForm(DECLINED)));
    expect(new URL(refused).pathname).toBe(new URL(page).pathname);
    expect((await open(refused)).text).toContain("No se pudo pagar con esa tarjeta");
    const bank = target(sandbox, await submit(page, cardForm(CHALLENGED)));
    const cancelled = await submit(bank, { answer: "cancel" });
    expect(new URL(target(sandbox, cancelled)).pathname).toBe(new URL(page).pathname);
    const again = target(sandbox, await submit(page, cardForm(CHALLENGED)));
    expect((await submit(again, { code: "123456" })).location).toBe(DEFAULT_URL);
    expect((await open(page)).text).toContain("Este pago ya está hecho");
  });

  it("links to no page that its frame would not show", async () => {
    const sandbox = await openSandbox();
    const { text } = await open(await embedded(sandbox));
    const addresses = [...text.matchAll(/(?:href|action)="(\/[0-9a-z][^"]*)"/g)].map(
      ([, address]) => address,
    );
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) expect(address).toMatch(/^\/e\//);
  });

  it("tells the site around it nothing: no message, no address of its own", async () => {
    const sandbox = await openSandbox();
    const { text, headers } = await open(await embedded(sandbox));
    expect(headers.get("referrer-policy")).toBe("same-origin");
    const scripts = [...text.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source]) => source ?? "");
    expect(scripts.map((source) => isAsset(source.split(/[/?]/)[3] ?? ""))).toEqual([true]);
    for (const source of [...scripts, "/_sandbox/assets/wait.js"]) {
      const script = await (await fetch(sandbox.url + source)).text();
      expect(script).not.toMatch(/postMessage|\b(parent|top|opener|frameElement)\b(?=\s*[.?[])/);
    }
  });

  it("is there for saving cards, too", async () => {
    const sandbox = await openSandbox();
    const customerId = await newCustomer(sandbox);
    const body = { merchantId: 3243, referenceId: "cards-1", type: "tokenization", customerId };
    const page = await embedded(sandbox, { ...body, settings: { redirects: { defaultUrl: DEFAULT_URL } } });
    expect(await isFramable(page)).toBe(true);
    expect((await open(page)).text).toContain("Todavía no hay tarjetas guardadas.");
    expect((await submit(page, cardForm())).location).toBe(DEFAULT_URL);
  });

  it("is not there for a wrong token", async () => {
    const sandbox = await openSandbox();
    const page = await embedded(sandbox);
    expect((await open(`${page}0`)).status).toBe(404);
    expect((await open(`${sandbox.url}/e/nowhere`)).status).toBe(404);
  });
});
