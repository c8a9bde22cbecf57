import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { plexo } from "@/lib/platform/gateway";
import { log } from "@/lib/platform/log";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { days, minutes } from "../../platform/clock";
import { deleteCard, findCard } from "../cards/delete";
import { listCards } from "../cards/sync";
import { findSavedCard } from "../cards/token";
import { consentVersion, hasSavedLately, noteCallback, openVisit } from "../cards/visit";
import { saveCard, tokensAtPlexo } from "./cards.testing";
import { newCustomer } from "./customers.testing";

withShop();

const visa = "4444333322221111";

describe("Saving a card", () => {
  it("leads to Plexo's page with a dated consent, and what Plexo lists afterwards is here", async () => {
    const customer = await newCustomer();
    const card = await saveCard(customer);
    expect(card).toMatchObject({ brand: "mastercard", last4: "2222", expMonth: 12, expYear: 2029 });
    const visit = await db().customerCardVisit.findFirstOrThrow({ where: { customerId: customer.id } });
    expect(visit).toMatchObject({ consentVersion, plexoSessionId: expect.any(String) });
    expect(visit.consentedAt.getTime()).toBeGreaterThan(Date.now() - minutes(1));
    expect(await hasSavedLately(customer.id)).toBe(true);
  });

  it("opens a page of its own for each visit, of one customer at Plexo", async () => {
    const customer = await newCustomer();
    const urls = new Set<string>();
    for (let visit = 0; visit < 2; visit++) {
      const opened = await openVisit(customer, "es");
      if (opened.ok) urls.add(opened.url);
    }
    expect(urls.size).toBe(2);
    expect(await hasSavedLately(customer.id)).toBe(false);
    expect((await listCards(customer.id)).cards).toEqual([]);
  });

  it("creates one customer at Plexo, whose answer got lost: it is looked up before anything is sent again", async () => {
    const customer = await newCustomer();
    await sandbox.fault({ endpoint: "POST /v1/customers", fault: "reset", after: true });
    expect(await openVisit(customer, "es")).toEqual({ ok: false, reason: "try-again" });
    const before = await db().customer.findUniqueOrThrow({ where: { id: customer.id } });
    expect(before).toMatchObject({ plexoReference: expect.any(String), plexoCustomerId: null });
    expect(await openVisit(customer, "es")).toMatchObject({ ok: true });
    const after = await db().customer.findUniqueOrThrow({ where: { id: customer.id } });
    expect(after.plexoReference).toBe(before.plexoReference);
    expect(after.plexoCustomerId).not.toBeNull();
  });

  it("by two at once creates one customer at Plexo", async () => {
    const customer = await newCustomer();
    const opened = await Promise.all([openVisit(customer, "es"), openVisit(customer, "es")]);
    expect(opened.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect(await openVisit(customer, "es")).toMatchObject({ ok: true });
  });

  it("is told by a callback of an unguessable address, which makes the shop ask, and nothing more", async () => {
    const customer = await newCustomer();
    await openVisit(customer, "es");
    const visit = await db().customerCardVisit.findFirstOrThrow({ where: { customerId: customer.id } });
    expect(await noteCallback(visit.callbackKey)).toEqual({ customerId: customer.id });
    expect(await noteCallback("A".repeat(22))).toBeNull();
    expect((await listCards(customer.id)).cards).toEqual([]);
  });
});

describe("A saved card", () => {
  it("that is saved again is the same one, with the newer expiry", async () => {
    const customer = await newCustomer();
    const first = await saveCard(customer, undefined, "12/27");
    const second = await saveCard(customer, undefined, "12/30");
    expect(second).toMatchObject({ id: first.id, expYear: 2030 });
    expect((await listCards(customer.id)).cards).toHaveLength(1);
    await deleteCard(customer, first.id);
    expect(await tokensAtPlexo(customer)).toEqual([]);
  });

  it("stays while Plexo does not answer, also when it is to be deleted", async () => {
    const customer = await newCustomer();
    const { id } = await saveCard(customer);
    await sandbox.fault({ fault: "status", status: 503, times: 2 });
    expect(await listCards(customer.id)).toMatchObject({ cards: [{ id }], isFresh: false });
    expect(await deleteCard(customer, id)).toBe("unreachable");
    expect(await listCards(customer.id)).toMatchObject({ cards: [{ id }], isFresh: true });
  });

  it("is deleted at Plexo first: it stays where that fails", async () => {
    const customer = await newCustomer();
    const [one, other] = [await saveCard(customer), await saveCard(customer, visa)];
    await sandbox.fault({
      endpoint: "DELETE /v1/customers/{id}/payment-instruments/{token}",
      ...{ fault: "status", status: 503 },
    });
    expect(await deleteCard(customer, one.id)).toBe("unreachable");
    expect(await tokensAtPlexo(customer)).toHaveLength(2);
    expect(await deleteCard(customer, one.id)).toBe("deleted");
    expect(await tokensAtPlexo(customer)).toHaveLength(1);
    expect(await listCards(customer.id)).toMatchObject({ cards: [{ id: other.id }] });
  });

  it("that has expired stays to be seen and deleted, although Plexo lists it no more", async () => {
    const customer = await newCustomer();
    const { id } = await saveCard(customer);
    const { plexoCustomerId } = await db().customer.findUniqueOrThrow({ where: { id: customer.id } });
    for (const token of await tokensAtPlexo(customer)) {
      await plexo().deleteInstrument(plexoCustomerId ?? "", token);
    }
    passTime(days(365 * 4));
    expect(await listCards(customer.id)).toMatchObject({ cards: [{ id }] });
    expect(await deleteCard(customer, id)).toBe("deleted");
    expect(await listCards(customer.id)).toMatchObject({ cards: [] });
  });

  it("is of its customer alone: no other sees it, pays with it or deletes it", async () => {
    const [owner, stranger] = [await newCustomer(), await newCustomer()];
    const { id: cardId } = await saveCard(owner);
    await saveCard(stranger, visa);
    expect(await findCard(stranger, cardId)).toBeNull();
    expect(await deleteCard(stranger, cardId)).toBe("not-found");
    expect(await findSavedCard({ customerId: stranger.id, cardId })).toBeNull();
    expect(await tokensAtPlexo(owner)).toHaveLength(1);
  });

  it("is paid with by the token that Plexo has, which is in no row and no line of the log", async () => {
    const lines: unknown[] = [];
    for (const level of ["info", "warn", "error"] as const) {
      vi.spyOn(log, level).mockImplementation((...line: unknown[]) => void lines.push(line));
    }
    const customer = await newCustomer();
    const { id: cardId } = await saveCard(customer);
    const [token = ""] = await tokensAtPlexo(customer);
    expect(await findSavedCard({ customerId: customer.id, cardId })).toMatchObject({ token });
    await sandbox.fault({
      endpoint: "DELETE /v1/customers/{id}/payment-instruments/{token}",
      ...{ fault: "status", status: 400, body: { code: "no", message: `Not ${token}` } },
    });
    expect(await deleteCard(customer, cardId)).toBe("unreachable");
    const rows = await db().customer.findMany({ include: { cards: true, cardVisits: true } });
    vi.restoreAllMocks();
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(lines.length).toBeGreaterThan(5);
    expect(inspect([rows, lines], { depth: 20 })).not.toContain(token);
  });
});
