import { beforeAll, expect, it } from "vitest";
import { withServers } from "../support/servers";
import { handlers, pages } from "./account-files";
import { newOwner, type Owner } from "./owner";

const stack = withServers();

let [owner, stranger]: Owner[] = [];

beforeAll(async () => {
  [owner, stranger] = [await newOwner("Calle del Zorzal"), await newOwner("Ruta de la Calandria")];
});

const own = (name: string) => name.replace("/1/", "/");
/** Of all that an owner has. */
const idsOf = ({ cookie: _, ...ids }: Partial<Owner> = {}) => Object.values(ids);
const ask = (address: string, cookie = "") =>
  fetch(stack.url + address, { headers: { cookie }, redirect: "manual" });

it("Who is not signed in sees no page of an account, and gets no file of it", async () => {
  for (const { name } of pages) {
    const answer = await ask(own(name).replace("/1", `/${owner?.address}`));
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
    for (const id of path.includes("/1") ? idsOf(owner) : [""]) {
      const answer = await ask(path.replace("/1", `/${id}`), stranger?.cookie);
      const told = `${path} ${id}`;
      if (id) expect(answer.status, told).toBe(404);
      expect(answer.status, told).toBeLessThan(500);
      expect(await answer.text(), told).not.toContain("Calle del Zorzal");
    }
  }
});

it("Its owner sees what no other does: on the pages that show it, and in the file", async () => {
  for (const path of ["/account/addresses", "/account/club", "/account/data/export"]) {
    expect(await (await ask(path, owner?.cookie)).text(), path).toContain("Calle del Zorzal");
  }
  for (const path of [`/account/addresses/${owner?.address}`, `/account/cards/${owner?.card}/delete`]) {
    expect((await ask(path, owner?.cookie)).status, path).toBe(200);
  }
});

it("An account opens no page of the desk, and the desk's cookie none of an account", async () => {
  const asStaff = owner?.cookie.replace("customer=", "staff=");
  expect((await ask("/admin", asStaff)).headers.get("location")).toContain("/admin/sign-in");
  expect((await ask("/account", asStaff)).headers.get("location")).toContain("/account/sign-in");
  expect((await ask("/account", owner?.cookie)).status).toBe(200);
});
