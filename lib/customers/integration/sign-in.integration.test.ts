import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { newVariant, requestFor, start } from "@/test/support/orders";
import { withShop } from "@/test/support/shop";
import { mailCode } from "../codes";
import { listOwnOrders } from "../own-orders";
import { signInByCode } from "../sign-in";
import { codeMailedTo, newCustomer, newEmail } from "./customers.testing";

withShop();

/** Who types the code that is mailed to an address. */
async function signIn(email: string): Promise<string> {
  await mailCode({ purpose: "sign_in", email }, { locale: "es", address: undefined });
  const signedIn = await signInByCode({ email, code: await codeMailedTo(email), locale: "es" }, undefined);
  if (!signedIn.ok) throw new Error(signedIn.problem);
  return signedIn.customer.id;
}

/** An order of a guest with that address. */
async function guestOrder(email: string): Promise<string> {
  const request = requestFor(await newVariant());
  const { token } = await start({ ...request, form: { ...request.form, email } });
  return token;
}

const tokensOf = async (customer: { id: string; email: string }) =>
  (await listOwnOrders(customer)).orders.map(({ token }) => token);

describe("An account", () => {
  it("is made by the first code that is right, and is the same one afterwards", async () => {
    const email = newEmail();
    expect(await signInByCode({ email, code: "000000", locale: "es" }, undefined)).toMatchObject({
      ok: false,
    });
    expect(await db().customer.count({ where: { email } })).toBe(0);
    expect(await signIn(email)).toBe(await signIn(email));
  });

  it("has the orders that were made with its address before, in whatever letters, and those after", async () => {
    const email = newEmail();
    const before = await guestOrder(email.toUpperCase());
    const id = await signIn(email);
    const after = await guestOrder(email);
    expect(await tokensOf({ id, email })).toEqual([after, before]);
  });

  it("has no order of another account, of an address that looks alike, nor of one that was its own before", async () => {
    const email = `a_b${newEmail()}`;
    const id = await signIn(email);
    const own = await guestOrder(email);
    await guestOrder(email.replace("_", "x"));
    expect(await tokensOf({ id, email })).toEqual([own]);
    await signIn(email);
    const owner = await newCustomer();
    await db().customer.update({ where: { id }, data: { email: newEmail() } });
    await db().customer.update({ where: { id: owner.id }, data: { email } });
    expect(await tokensOf({ id: owner.id, email })).toEqual([]);
  });

  it("lists its orders a page at a time", async () => {
    const customer = await newCustomer();
    await Promise.all(Array.from({ length: 22 }, () => guestOrder(customer.email)));
    const first = await listOwnOrders(customer);
    const second = await listOwnOrders(customer, first.next);
    expect([first.orders.length, second.orders.length, second.next]).toEqual([20, 2, null]);
  });
});
