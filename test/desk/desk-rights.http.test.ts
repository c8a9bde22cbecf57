import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { digestOf } from "@/lib/platform/digest";
import { may, type Right, type Role, roles } from "@/lib/staff/rights";
import { actionIds, actionsOfBuild } from "../support/build-actions";
import type { Asked } from "../support/guarded-files";
import { withServers } from "../support/servers";
import { actions, door, handlers, pages } from "./desk-files";

const stack = withServers();

/** By their tokens: those of each role, and a browser that is signed out. */
const cookies: Record<Role | "nobody", string> = { nobody: "", viewer: "", operator: "", owner: "" };

/** Names that only who may see them is shown. */
const secret = "Zorzal Colorado";

async function signIn(role: Role, complete = true): Promise<string> {
  const id = randomUUID();
  const token = randomBytes(32).toString("base64url");
  const at = now();
  const person = { email: `${id}@staff.example`, name: `${secret} ${role}`, locale: "es" };
  await db().staff.create({ data: { id, ...person, role, passwordHash: "x", createdAt: at } });
  const times = { createdAt: at, seenAt: at, endsAt: new Date(at.getTime() + 3_600_000) };
  await db().staffLogin.create({
    data: { id: randomUUID(), staffId: id, tokenDigest: digestOf(token), complete, agent: "test", ...times },
  });
  return `staff=${token}`;
}

beforeAll(async () => {
  for (const role of roles) cookies[role] = await signIn(role);
});

const who = ["nobody", ...roles] as const;
const isAllowed = (role: (typeof who)[number], { right }: Asked<Right>) =>
  role !== "nobody" && right !== null && may(role, right);
const refusal = (role: (typeof who)[number]) => (role === "nobody" ? "/admin/sign-in" : "/admin/forbidden");
const guarded = pages.filter(({ name }) => !door.pages.includes(name));

/** Each way in which a page can be asked for. */
const ways: [string, (address: string) => [string, Record<string, string>]][] = [
  ["as a document", (address) => [address, {}]],
  ["as the framework's script asks", (address) => [address, { rsc: "1" }]],
  ["by its RSC address", (address) => [`${address}.rsc`, { rsc: "1" }]],
  [
    "as a prefetch",
    (address) => [
      address,
      { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
    ],
  ],
  ["by a segment's address", (address) => [`${address}.segments/_tree.segment.rsc`, { rsc: "1" }]],
  ["by its page segment", (address) => [`${address}.segments/__PAGE__.segment.rsc`, { rsc: "1" }]],
  [
    "with headers of the shop's own",
    (address) => [
      "/admin/sign-in",
      { "x-shop-page": address, "x-middleware-subrequest": "proxy:proxy:proxy:proxy" },
    ],
  ],
];

/** The framework sends a question of its script on to the same address, with a mark of its headers. */
async function ask(address: string, headers: Record<string, string>): Promise<Response> {
  const response = await fetch(stack.url + address, { headers, redirect: "manual" });
  const location = response.headers.get("location") ?? "";
  const isMarked = /[?&]_rsc\b/;
  return isMarked.test(location) && !isMarked.test(address)
    ? ask(location.replace(stack.url, ""), headers)
    : response;
}

describe.each(who)("To %s", (role) => {
  it.each(ways)("no page of the desk is shown that they may not see, %s", async (_, way) => {
    // That each page is there in each way, is asked once, by whom all are open to.
    for (const page of guarded.filter((one) => role === "owner" || !isAllowed(role, one))) {
      const [address, headers] = way(page.name);
      const response = await ask(address, { ...headers, cookie: cookies[role] });
      const text = await response.text();
      expect(response.status, address).toBeLessThan(500);
      if (isAllowed(role, page)) continue;
      // Its frame names who is signed in; it is the others that are not named.
      const others = roles.filter((other) => other !== role).map((other) => `${secret} ${other}`);
      expect(
        others.filter((name) => text.includes(name)),
        `${address} to ${role}`,
      ).toEqual([]);
      const isSentOn = `${response.headers.get("location")} ${text}`.includes(refusal(role));
      const isElsewhere = address === "/admin/sign-in" || response.status === 404 || response.status === 204;
      // The names of the address's parts: no element of a page.
      const isBareTree = "next-router-segment-prefetch" in headers && !text.includes('["$"');
      expect(
        isSentOn || isElsewhere || isBareTree,
        `${address} to ${role}: ${response.status} ${response.headers.get("location")} ${text.slice(0, 200)}`,
      ).toBe(true);
    }
  });

  it("each page is a document with the status that it has for them", async () => {
    for (const page of guarded) {
      const response = await fetch(stack.url + page.name, {
        headers: { cookie: cookies[role] },
        redirect: "manual",
      });
      const told = `${page.name} to ${role}`;
      expect(response.headers.get("cache-control"), told).toContain("no-store");
      // What is not there is said by a page that needs no script at all.
      const policy = response.status === 404 ? /^default-src 'none'/ : /script-src 'self' 'nonce-/;
      expect(response.headers.get("content-security-policy"), told).toMatch(policy);
      if (isAllowed(role, page)) {
        const usual = page.name === "/admin/forbidden" ? [403] : [200, 307, 404];
        expect(usual, told).toContain(response.status);
        expect(response.headers.get("location") ?? "", told).not.toMatch(/sign-in|forbidden/);
      } else {
        expect(response.status, told).toBe(307);
        expect(response.headers.get("location"), told).toContain(refusal(role));
      }
    }
  });

  it("no action of the desk is done that they may not do", async () => {
    const ids = actionIds();
    const asked = actions.filter(({ name }) => !door.actions.includes(name));
    for (const action of asked.filter((each) => !isAllowed(role, each))) {
      const id = ids.get(`${action.file} ${action.name}`);
      // An action that no page uses is not in the build.
      if (id === undefined) continue;
      const response = await fetch(`${stack.url}/admin/sign-in`, {
        method: "POST",
        headers: {
          "next-action": id,
          "content-type": "text/plain;charset=UTF-8",
          origin: stack.url,
          cookie: cookies[role],
        },
        body: "[]",
        redirect: "manual",
      });
      const told = `${action.name} to ${role}: ${response.status}`;
      expect(response.status, told).toBeLessThan(500);
      expect(response.headers.get("x-action-redirect") ?? response.headers.get("location"), told).toContain(
        refusal(role),
      );
    }
    expect(asked.some((action) => ids.has(`${action.file} ${action.name}`))).toBe(true);
  });

  it("no route of the desk answers what they may not ask", async () => {
    for (const handler of handlers.filter((each) => !isAllowed(role, each))) {
      const [method = "GET", address = ""] = handler.name.split(" ");
      if (method !== "GET") continue;
      const response = await fetch(stack.url + address, {
        headers: { cookie: cookies[role] },
        redirect: "manual",
      });
      expect([401, 403], handler.name).toContain(response.status);
    }
  });
});

it.each(["/", "/products/mate-imperial-de-calabaza", "/cart", "/checkout"])(
  "Nothing of the desk is in what a shopper loads for %s",
  async (address) => {
    const page = await (await fetch(stack.url + address)).text();
    const parts = new Set(page.match(/\/_next\/static\/[^"'\\]+\.(?:js|css)/g));
    // Its styles at least: pages of the catalogue have no scripts.
    expect(parts.size).toBeGreaterThan(0);
    const desk = Object.entries(actionsOfBuild()).filter(([, { filename }]) =>
      filename.startsWith("app/admin/"),
    );
    // A class of the desk's frame stands for its styles.
    const marks = [...desk.map(([id]) => id), "15rem_minmax", "/admin"];
    for (const part of parts) {
      const text = await (await fetch(stack.url + part)).text();
      expect(
        marks.filter((mark) => text.includes(mark)),
        part,
      ).toEqual([]);
    }
  },
);

describe("A login session", () => {
  const enter = (cookie: string) => fetch(`${stack.url}/admin`, { headers: { cookie }, redirect: "manual" });
  const tokenOf = (cookie: string) => digestOf(cookie.replace("staff=", ""));

  it("that waits for the second factor opens nothing", async () => {
    const response = await enter(await signIn("owner", false));
    expect(response.headers.get("location")).toContain("/admin/second-factor");
  });

  it.each([
    ["its absolute end", { endsAt: new Date(0) }],
    ["an idle hour", { seenAt: new Date(Date.now() - 3_600_001) }],
  ])("opens nothing after %s", async (_, data) => {
    const cookie = await signIn("owner");
    expect((await enter(cookie)).status).toBe(200);
    await db().staffLogin.update({ where: { tokenDigest: tokenOf(cookie) }, data });
    expect((await enter(cookie)).headers.get("location")).toContain("/admin/sign-in");
  });

  it("is not opened by what the database has of it", async () => {
    const cookie = await signIn("owner");
    expect((await enter(`staff=${tokenOf(cookie)}`)).headers.get("location")).toContain("/admin/sign-in");
  });

  it("of who is not active any more opens nothing", async () => {
    const cookie = await signIn("owner");
    const login = await db().staffLogin.findUniqueOrThrow({ where: { tokenDigest: tokenOf(cookie) } });
    await db().staff.update({ where: { id: login.staffId }, data: { active: false } });
    expect((await enter(cookie)).headers.get("location")).toContain("/admin/sign-in");
  });

  it("leads only to setting a second factor up where the owners demand one of all", async () => {
    const cookie = await signIn("operator");
    await db().staffPolicy.update({ where: { id: 1 }, data: { secondFactorForAll: true } });
    expect((await enter(cookie)).headers.get("location")).toBe("/admin/account/second-factor");
    const page = await fetch(`${stack.url}/admin/account/second-factor`, { headers: { cookie } });
    expect(page.status).toBe(200);
    await db().staffPolicy.update({ where: { id: 1 }, data: { secondFactorForAll: false } });
  });
});

it("What the desk has not got is not found, in no language and without a script", async () => {
  for (const address of ["/admin/nada", "/en/admin", "/admin/staff/nada"]) {
    const response = await fetch(stack.url + address, { headers: { cookie: cookies.owner } });
    expect([
      response.status,
      (await response.text()).includes("Acá no hay nada") || address === "/en/admin",
    ]).toEqual([404, true]);
  }
});
