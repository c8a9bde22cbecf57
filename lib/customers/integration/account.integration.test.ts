import { describe, expect, it } from "vitest";
import { checkEmail } from "@/lib/orders/person";
import { days, later, minutes } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { plexo } from "@/lib/platform/gateway";
import { getOrderRow, newVariant, requestFor, start } from "@/test/support/orders";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { deleteAddress, findAddress, listAddresses, makeDefault, saveAddress } from "../addresses";
import { tellEmail } from "../cards/plexo-customer";
import { syncCards } from "../cards/sync";
import { mailCode } from "../codes";
import { changeDetails, changeEmail } from "../details";
import { eraseCustomer, listUnderWay } from "../erase";
import { exportCustomer } from "../export";
import { findOrderByCode, parseOrderNumber } from "../find-order";
import { listOwnOrders } from "../own-orders";
import { saveCard, tokensAtPlexo } from "./cards.testing";
import { codeMailedTo, newCustomer, newEmail } from "./customers.testing";

withShop();

const rambla = { street: "Rambla 815", city: "Pocitos", department: "Montevideo", postalCode: "11300" };
const route = { street: "Ruta 10 km 180", city: "La Barra", department: "Maldonado", postalCode: "" };
const nowhere = { locale: "es", address: undefined } as const;

/** A finished order of a shopper with that address. */
async function finishedOrder(email: string) {
  const request = requestFor(await newVariant());
  const { token } = await start({
    ...request,
    form: { ...request.form, email, note: "Tocar timbre", phone: "099 111 222" },
  });
  await db().checkoutAttempt.updateMany({
    where: { order: { token } },
    data: { state: "closed", closeReason: "paid" },
  });
  return db().order.update({ where: { token }, data: { state: "refunded", fulfilment: "picked_up" } });
}

describe("A customer's addresses", () => {
  it("are added, changed and deleted, and one of them is the default", async () => {
    const customer = await newCustomer();
    await Promise.all([saveAddress(customer, null, rambla), saveAddress(customer, null, route)]);
    const [first, second] = await listAddresses(customer);
    expect([first?.isDefault, second?.isDefault]).toEqual([true, false]);
    await makeDefault(customer, second?.id ?? "");
    expect((await listAddresses(customer))[0]?.id).toBe(second?.id);
    expect(await saveAddress(customer, first?.id ?? "", { ...rambla, city: "Buceo" })).toEqual({ ok: true });
    await deleteAddress(customer, second?.id ?? "");
    expect(await listAddresses(customer)).toMatchObject([{ city: "Buceo", isDefault: true }]);
  });

  it("say what is wrong with what was typed, all of it at once", async () => {
    const customer = await newCustomer();
    const typed = { street: " ", city: "x".repeat(200), department: "Atlantis", postalCode: "1" };
    expect(await saveAddress(customer, null, typed)).toEqual({
      ok: false,
      problems: { street: "required", city: "too-long", department: "choose", postalCode: "postal-code" },
    });
  });

  it("are of this customer alone", async () => {
    const [owner, stranger] = [await newCustomer(), await newCustomer()];
    await saveAddress(owner, null, rambla);
    const [{ id } = { id: "" }] = await listAddresses(owner);
    expect(await findAddress(stranger, id)).toBeNull();
    expect(await saveAddress(stranger, id, route)).toEqual({ ok: false, problems: null });
    await makeDefault(stranger, id);
    await deleteAddress(stranger, id);
    expect(await listAddresses(owner)).toMatchObject([{ id, street: "Rambla 815", isDefault: true }]);
  });
});

describe("A customer's details", () => {
  const details = { name: " Ana  Suárez ", phone: "099 123 456", locale: "en", currency: "USD" } as const;

  it("are kept as they were meant, and a phone has digits", async () => {
    const customer = await newCustomer();
    expect(await changeDetails(customer, details)).toBe("changed");
    expect(await db().customer.findUnique({ where: { id: customer.id } })).toMatchObject({
      ...{ name: "Ana Suárez", phone: "099 123 456", locale: "en", currency: "USD" },
    });
    expect(await changeDetails(customer, { ...details, phone: "mañana" })).toBe("phone");
    expect(await changeDetails(customer, { ...details, name: "x".repeat(81) })).toBe("name");
  });

  it("change their address by a code to the new one, keep the old one's orders, and take no other account's", async () => {
    const customer = await newCustomer();
    const { token } = await finishedOrder(customer.email);
    const email = newEmail();
    const wanted = { purpose: "change_email", customerId: customer.id } as const;
    await mailCode({ ...wanted, email }, nowhere);
    const code = await codeMailedTo(email);
    expect(await changeEmail(customer, { email, code }, undefined)).toBe("right");
    expect((await listOwnOrders({ id: customer.id, email })).orders).toMatchObject([{ token }]);
    const other = await newCustomer();
    await mailCode({ ...wanted, email: other.email }, nowhere);
    const taken = { email: other.email, code: await codeMailedTo(other.email) };
    expect(await changeEmail(customer, taken, undefined)).toBe("taken");
  });
});

describe("An e-mail that was changed", () => {
  const emailAtPlexo = async (id: string) => {
    const { plexoCustomerId } = await db().customer.findUniqueOrThrow({ where: { id } });
    const { PLEXO_API_URL, PLEXO_CLIENT_ID, PLEXO_API_KEY } = env();
    const answer = await fetch(`${PLEXO_API_URL}/v1/customers/${plexoCustomerId}`, {
      headers: { authorization: `Basic ${btoa(`${PLEXO_CLIENT_ID}:${PLEXO_API_KEY}`)}` },
    });
    return ((await answer.json()) as { email: string }).email;
  };
  const change = (id: string, email: string) => db().customer.update({ where: { id }, data: { email } });

  it("is told to Plexo, which keeps the customer's cards", async () => {
    const customer = await newCustomer();
    await tellEmail(customer);
    expect(await db().customer.findUnique({ where: { id: customer.id } })).toMatchObject({
      ...{ plexoCustomerId: null, plexoEmail: null },
    });
    await saveCard(customer);
    const { email } = await change(customer.id, newEmail());
    await tellEmail(customer);
    expect(await emailAtPlexo(customer.id)).toBe(email);
    expect(await tokensAtPlexo(customer)).toHaveLength(1);
  });

  it("is told when the cards are asked for next, where Plexo did not answer, and once", async () => {
    const customer = await newCustomer();
    await saveCard(customer);
    const { email } = await change(customer.id, newEmail());
    await sandbox.fault({ endpoint: "PUT /v1/customers/{id}", fault: "status", status: 503 });
    await tellEmail(customer);
    expect(await emailAtPlexo(customer.id)).toBe(customer.email);
    await sandbox.behave();
    await syncCards(customer.id);
    expect(await emailAtPlexo(customer.id)).toBe(email);
    await sandbox.fault({ endpoint: "PUT /v1/customers/{id}", fault: "status", status: 503 });
    await tellEmail(customer);
    expect(await db().customer.findUnique({ where: { id: customer.id } })).toMatchObject({
      plexoEmail: email,
    });
  });

  it("is told once more where the answer got lost, also when it was changed back", async () => {
    const customer = await newCustomer();
    await saveCard(customer);
    const { email } = await change(customer.id, newEmail());
    await sandbox.fault({ endpoint: "PUT /v1/customers/{id}", fault: "timeout-after", times: 1 });
    await tellEmail(customer);
    expect(await emailAtPlexo(customer.id)).toBe(email);
    await change(customer.id, customer.email);
    passTime(minutes(1));
    await tellEmail(customer);
    expect(await emailAtPlexo(customer.id)).toBe(customer.email);
  });

  it("is what Plexo has in the end where it was changed again while Plexo was slow", async () => {
    const customer = await newCustomer();
    await saveCard(customer);
    await change(customer.id, newEmail());
    await sandbox.fault({ endpoint: "PUT /v1/customers/{id}", fault: "latency", ms: 700, times: 1 });
    const slow = tellEmail(customer);
    await expect.poll(() => sandbox.faults()).toEqual([]);
    const { email } = await change(customer.id, newEmail());
    await Promise.all([slow, tellEmail(customer)]);
    expect(await emailAtPlexo(customer.id)).toBe(email);
    expect(await db().customer.findUnique({ where: { id: customer.id } })).toMatchObject({
      ...{ plexoEmail: email, plexoEmailSentAt: null },
    });
  });
});

describe("An order is found", () => {
  it("by its number and a code to its address, and by no other's", async () => {
    const email = newEmail();
    const { number, token } = await finishedOrder(email.toUpperCase());
    const other = newEmail();
    for (const to of [email, other]) await mailCode({ purpose: "find_order", email: to }, nowhere);
    const wrong = await findOrderByCode({ number, email: other }, await codeMailedTo(other), undefined);
    expect(wrong).toEqual({ ok: false, problem: "unknown" });
    const code = await codeMailedTo(email);
    expect(await findOrderByCode({ number, email }, code, undefined)).toEqual({ ok: true, token });
    expect(await findOrderByCode({ number, email }, code, undefined)).toEqual({
      ok: false,
      problem: "wrong",
    });
  });

  it.each([
    ["1042", 1042],
    [" n.º 1042 ", 1042],
    ["#7", 7],
    ["12345678901", null],
    ["mil", null],
    ["", null],
  ])("by %j as number %s", (typed, number) => expect(parseOrderNumber(typed)).toBe(number));
});

describe("What is kept about a customer", () => {
  it("is given to them as a whole, and nothing in it opens anything or is another's", async () => {
    const [customer, stranger] = [await newCustomer({ name: "Ana" }), await newCustomer()];
    const card = await saveCard(customer);
    await saveAddress(customer, null, rambla);
    await saveAddress(stranger, null, route);
    const own = await finishedOrder(customer.email);
    const foreign = await finishedOrder(stranger.email);
    const [token = ""] = await tokensAtPlexo(customer);
    const text = JSON.stringify(await exportCustomer(customer));
    for (const part of ["Rambla 815", '"name":"Ana"', `"number":${own.number},`, "2222", "Tocar timbre"]) {
      expect(text).toContain(part);
    }
    const visit = await db().customerCardVisit.findFirstOrThrow({ where: { customerId: customer.id } });
    const secrets = [token, card.tokenDigest, own.token, visit.callbackKey, visit.reference];
    for (const part of [...secrets, "Ruta 10", `"number":${foreign.number},`, stranger.email]) {
      expect(text).not.toContain(part);
    }
  });

  it("is erased at Plexo and here, but for what the law asks of an order", async () => {
    const customer = await newCustomer({ name: "Ana" });
    await saveCard(customer);
    const { plexoCustomerId, plexoReference } = await db().customer.findUniqueOrThrow({
      where: { id: customer.id },
    });
    const order = await finishedOrder(customer.email);
    expect(await eraseCustomer(customer)).toBe("erased");
    expect(await plexo().findCustomer(plexoReference ?? "")).toBeNull();
    await expect(plexo().listInstruments(plexoCustomerId ?? "")).rejects.toThrow();
    expect(await db().customer.findUnique({ where: { id: customer.id } })).toBeNull();
    const kept = await getOrderRow(order.token);
    const { number, total, name, document, createdAt } = order;
    expect(kept).toMatchObject({ number, total, name, document, createdAt, customerId: null });
    expect(kept).toMatchObject({ email: "", phone: "", note: null, street: null });
    expect(await db().mail.count({ where: { to: customer.email } })).toBe(0);
    expect(await checkEmail(order.token, "", undefined)).toBe("wrong");
  });

  it("stays as it is while Plexo does not answer, or an order is under way", async () => {
    const customer = await newCustomer();
    await saveCard(customer);
    await sandbox.fault({ endpoint: "DELETE /v1/customers/{id}", fault: "status", status: 503 });
    expect(await eraseCustomer(customer)).toBe("unreachable");
    const order = await finishedOrder(customer.email);
    await db().order.update({ where: { id: order.id }, data: { state: "paid", fulfilment: "packed" } });
    expect(await eraseCustomer(customer)).toBe("under-way");
    const { number, token, createdAt } = order;
    const latest = later(createdAt, days(60));
    expect(await listUnderWay(customer)).toEqual([{ number, token, until: latest }]);
    await db().order.update({ where: { id: order.id }, data: { state: "authorized" } });
    expect(await listUnderWay(customer)).toEqual([{ number, token, until: null }]);
    await db().order.update({ where: { id: order.id }, data: { state: "paid" } });
    passTime(days(60));
    expect(await listUnderWay(customer)).toEqual([]);
    passTime(-days(60));
    expect(await db().order.findUnique({ where: { id: order.id } })).toMatchObject({ email: customer.email });
    await db().order.update({ where: { id: order.id }, data: { fulfilment: "picked_up" } });
    expect(await eraseCustomer(customer)).toBe("erased");
  });
});
