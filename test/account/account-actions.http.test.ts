import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { randomToken } from "@/lib/platform/ids";
import { actionIds } from "../support/build-actions";
import { bindTo, type Field, toForm } from "../support/forms";
import { mailedCodes } from "../support/mailed-codes";
import { newVariants } from "../support/orders";
import { withServers } from "../support/servers";
import { Shopper } from "../support/shopper";
import { actions } from "./account-files";
import { type Call, calls } from "./calls";
import { newOwner, type Owner, readAccount } from "./owner";

const stack = withServers();

/** What a browser has in mind, and its owner knows, of a code that was mailed. */
type Mailed = { cookies: string; code: string };

/** Calls an action as its form does without a script. */
async function post(
  name: string,
  { page, typed = () => ({}) }: Call,
  { caller, of, bound, mailed }: { caller: Owner; of: Owner; bound: unknown[]; mailed?: Mailed | undefined },
) {
  const { file = "" } = actions.find((one) => one.name === name) ?? {};
  const id = actionIds().get(`${file} ${name}`);
  if (!id) throw new Error(`${name} is not in the build.`);
  // Nothing that an action does not ask for changes whose things it is about.
  const others = { id: of.id, customerId: of.id, customer: of.id, memberId: of.member };
  const fields: Field[] = Object.entries({ ...others, ...typed(of), ...(mailed && { code: mailed.code }) });
  return fetch(stack.url + page(caller), {
    method: "POST",
    body: toForm([...bindTo(id, JSON.stringify(bound)), ...fields]),
    headers: { origin: stack.url, cookie: [caller.cookie, mailed?.cookies].filter(Boolean).join("; ") },
    redirect: "manual",
  });
}

/** Has a code mailed to the address that an owner wants to change to. */
async function mailCode(owner: Owner): Promise<Mailed> {
  const [call] = calls.askEmailAction ?? [];
  if (!call) throw new Error("There is no way to ask for a code.");
  const answer = await post("askEmailAction", call, {
    caller: owner,
    of: owner,
    bound: await call.bound(owner),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  const [asked] = (await readAccount(owner))?.codes ?? [];
  const [code = ""] = await mailedCodes(stack.databaseUrl, asked?.email ?? "");
  return { cookies: cookies.filter((cookie) => !cookie.startsWith("customer=")).join("; "), code };
}

const rows = Object.entries(calls).flatMap(([name, all]) => all.map((call) => [name, call] as const));

describe("An action of an account, called with what is another account's,", () => {
  it.each(rows)("changes nothing there, and shows nothing of it: %s", async (name, call) => {
    const owner = await newOwner("Calle del Zorzal", call.club);
    const stranger = await newOwner("Ruta de la Calandria", call.club);
    const mailed = call.afterCode && (await mailCode(owner));
    const bound = await call.bound(owner);
    const before = await readAccount(owner);

    const known = call.afterCode?.strangerHasBoth ? mailed : undefined;
    const refused = await post(name, call, { caller: stranger, of: owner, bound, mailed: known });
    expect(refused.status).toBeLessThan(500);
    expect(await refused.text()).not.toContain("Calle del Zorzal");
    expect(await readAccount(owner)).toEqual(before);
    const { cookie: _, ...ids } = owner;
    const has = JSON.stringify(await readAccount(stranger));
    expect(Object.entries(ids).filter(([, id]) => has.includes(id))).toEqual([]);
    if (call.afterCode)
      expect(await readAccount(stranger)).toMatchObject({ email: `${stranger.id}@people.example` });

    // The same call is one that does something, in the right hands.
    const answer = await post(name, call, { caller: owner, of: owner, bound, mailed });
    expect([200, 303]).toContain(answer.status);
    expect(await readAccount(owner)).not.toEqual(before);
  });
});

it("A saved card pays for nobody but its owner, whatever the checkout's form says", async () => {
  const owner = await newOwner("Calle del Zorzal");
  const stranger = await newOwner("Ruta de la Calandria");
  const [sku = ""] = await newVariants(1, 10);
  const tries = [stranger.cookie, "", owner.cookie].map(async (login) => {
    const shopper = new Shopper([{ sku, quantity: 1 }], randomToken(), login);
    const form = await shopper.fillCheckout(stack.url);
    form?.set("cardId", owner.card);
    const { text } = await shopper.submit(stack.url, form ?? new FormData());
    const [order] = await db().order.findMany({
      where: { cartId: shopper.cartId },
      select: { customerId: true, attempts: { select: { cardId: true } } },
    });
    return { order, isTold: text.includes("Calle del Zorzal") };
  });
  const [strangers, guests, owners] = await Promise.all(tries);
  for (const refused of [strangers, guests]) expect(refused).toEqual({ order: undefined, isTold: false });
  expect(owners?.order).toEqual({ customerId: owner.id, attempts: [{ cardId: owner.card }] });
});
