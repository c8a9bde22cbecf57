import { describe, expect, it } from "vitest";
import { cardForm, newSession, openSandbox, openShop, paymentsOf, submit, temporaryFolder } from "./harness";
import { DEFAULT_URL, open, target } from "./pages";

const PENDING = "4000000000000101";
const THEN_APPROVED = "4000000000000127";
const THEN_DENIED = "4000000000000135";
const SLOW = "4000000000000143";
const DAY_MS = 86_400_000;

describe("a payment that is decided later", () => {
  it.each([
    [THEN_APPROVED, "approved", "Este pago ya está hecho"],
    [THEN_DENIED, "denied", "El banco rechazó la tarjeta"],
  ])("with card %s: the payer goes back at once, a minute later it is %s", async (number, status, says) => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    const { page } = await newSession(sandbox, shop.url);
    expect(await submit(page, cardForm(number))).toMatchObject({ location: DEFAULT_URL });
    sandbox.clock.advance(59_999);
    expect((await open(page)).text).toContain("Tu pago se está confirmando");
    sandbox.clock.advance(1);
    await sandbox.idle();
    expect(shop.received.map(({ body }) => body.status)).toEqual(["pending", status]);
    expect((await open(page)).text).toContain(says);
  });

  it("expires with its first transaction when nobody decides", async () => {
    const sandbox = await openSandbox();
    await submit((await newSession(sandbox)).page, cardForm(PENDING));
    sandbox.clock.advance(DAY_MS - 1);
    expect((await paymentsOf(sandbox))[0].status).toBe("pending");
    sandbox.clock.advance(1);
    expect((await paymentsOf(sandbox))[0].status).toBe("expired");
  });

  it("is decided after a restart as well", async () => {
    const dataDir = temporaryFolder();
    const before = await openSandbox({ dataDir });
    await submit((await newSession(before)).page, cardForm(THEN_APPROVED));
    await before.close();
    const sandbox = await openSandbox({ dataDir });
    sandbox.clock.advance(60_000);
    expect((await paymentsOf(sandbox))[0].status).toBe("approved");
  });
});

describe("a slow processor", () => {
  it("holds the payer on a page, which leads on by itself once it has decided", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    const { page } = await newSession(sandbox, shop.url);
    const waiting = target(sandbox, await submit(page, cardForm(SLOW)));
    const { status, text } = await open(waiting);
    expect(status).toBe(200);
    expect(text).toContain("Estamos procesando tu pago");
    expect(text).toMatch(/<noscript><meta http-equiv="refresh"/);
    expect(target(sandbox, await open(page))).toBe(waiting);
    expect(shop.received).toEqual([]);
    sandbox.clock.advance(3_000);
    expect(await open(waiting)).toMatchObject({ status: 303, location: DEFAULT_URL });
    expect(shop.received.map(({ body }) => body.status)).toEqual(["approved"]);
  });

  it("does not take a second card while it works", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    await submit(page, cardForm(SLOW));
    expect((await submit(page, cardForm())).location).toContain("/wait");
    expect(await paymentsOf(sandbox)).toHaveLength(1);
  });

  it("is nothing to a session where nobody waits", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    expect(target(sandbox, await open(page.replace("?", "/wait?")))).toBe(page);
  });
});
