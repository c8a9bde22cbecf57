import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { digestOf } from "@/lib/platform/digest";
import { withServers } from "../support/servers";
import { handlers, pages } from "./account-files";

const stack = withServers();

type Signed = { id: string; cookie: string; ids: string[] };
let [owner, stranger]: Signed[] = [];

/** Somebody with something of every kind that has an id, signed in a moment ago. */
async function newOwner(street: string): Promise<Signed> {
  const [id, token, at] = [randomUUID(), randomBytes(32).toString("base64url"), now()];
  await db().customer.create({ data: { id, email: `${id}@people.example`, locale: "es", createdAt: at } });
  const times = { createdAt: at, seenAt: at, endsAt: new Date(at.getTime() + 3_600_000) };
  const login = { tokenDigest: digestOf(token), agent: street, ...times };
  await db().customerLogin.create({ data: { customerId: id, ...login } });
  const place = { street, city: "Pocitos", department: "Montevideo", createdAt: at };
  const address = await db().customerAddress.create({ data: { customerId: id, ...place } });
  const face = { tokenDigest: randomUUID(), last4: "4242", expMonth: 1, expYear: 2040, createdAt: at };
  const card = await db().customerCard.create({ data: { customerId: id, ...face } });
  const key = { credentialId: randomUUID(), publicKey: Buffer.from("key"), counter: 0 };
  const kept = { ...key, provider: street, isSynced: true, createdAt: at };
  const passkey = await db().customerPasskey.create({ data: { customerId: id, ...kept } });
  return { id, cookie: `customer=${token}`, ids: [address.id, card.id, passkey.id] };
}

beforeAll(async () => {
  [owner, stranger] = [await newOwner("Calle del Zorzal"), await newOwner("Ruta de la Calandria")];
});

const own = (name: string) => name.replace("/1/", "/");
const ask = (address: string, cookie = "") =>
  fetch(stack.url + address, { headers: { cookie }, redirect: "manual" });

it("Who is not signed in sees no page of an account, and gets no file of it", async () => {
  for (const { name } of pages) {
    const answer = await ask(own(name).replace("/1", `/${owner?.ids[0]}`));
    expect([name, answer.status]).toEqual([name, 307]);
    expect(answer.headers.get("location")).toContain("/account/sign-in");
  }
  for (const { name } of handlers) {
    expect((await ask(own(name.replace("GET ", "")))).status, name).toBe(401);
  }
});

it("No id of another account opens anything: not on a page, nor in a file", async () => {
  const names = [...pages.map(({ name }) => name), ...handlers.map(({ name }) => name.replace("GET ", ""))];
  for (const name of names) {
    const path = own(name);
    for (const id of path.includes("/1") ? (owner?.ids ?? []) : [""]) {
      const answer = await ask(path.replace("/1", `/${id}`), stranger?.cookie);
      const told = `${path} ${id}`;
      if (id) expect(answer.status, told).toBe(404);
      expect(answer.status, told).toBeLessThan(500);
      expect(await answer.text(), told).not.toContain("Calle del Zorzal");
    }
  }
});

it("An account opens no page of the desk, and the desk's cookie none of an account", async () => {
  const asStaff = owner?.cookie.replace("customer=", "staff=");
  expect((await ask("/admin", asStaff)).headers.get("location")).toContain("/admin/sign-in");
  expect((await ask("/account", asStaff)).headers.get("location")).toContain("/account/sign-in");
  expect((await ask("/account", owner?.cookie)).status).toBe(200);
});
