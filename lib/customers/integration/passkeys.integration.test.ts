import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { minutes } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Customer } from "@/prisma/generated/client";
import { Authenticator } from "@/test/support/authenticator";
import { passTime, withShop } from "@/test/support/shop";
import { waitForLock } from "@/test/support/wait-for-lock";
import { eraseCustomer } from "../erase";
import { exportCustomer } from "../export";
import { lockCustomer } from "../lock";
import * as adding from "../passkeys/add";
import { mostPasskeys } from "../passkeys/add";
import { keepChallenge } from "../passkeys/challenge";
import { findPasskey, listPasskeys, removePasskey } from "../passkeys/list";
import { isOfShop } from "../passkeys/relying-party";
import * as signingIn from "../passkeys/sign-in";
import { newCustomer, newEmail } from "./customers.testing";

withShop();

const site = { origin: "https://shop.example.com", rpId: "shop.example.com" };

/** Where nothing else is said, all is done in one browser. */
const browser = "this browser";
const beginAdding = (customer: Customer) => adding.beginAdding(customer, { browser, address: undefined });
const finishAdding = (customer: Customer, made: unknown, by: string | undefined = browser) =>
  adding.finishAdding(customer, made, by);
const beginSignIn = (address?: string) => signingIn.beginSignIn({ browser, address });
const signInByPasskey = (signed: unknown, by: string | undefined = browser) =>
  signingIn.signInByPasskey(signed, by);

async function optionsToAdd(customer: Customer) {
  const begun = await beginAdding(customer);
  if (!begun.ok) throw new Error(begun.problem);
  return begun.options;
}

async function optionsToSignIn() {
  const begun = await beginSignIn();
  if (!begun.ok) throw new Error(begun.problem);
  return begun.options;
}

/** A customer with a passkey. */
async function withPasskey(authenticator = new Authenticator(site)) {
  const customer = await newCustomer();
  expect(await finishAdding(customer, authenticator.create(await optionsToAdd(customer)))).toBe("added");
  const [passkey] = await listPasskeys(customer);
  if (!passkey) throw new Error("No passkey was added.");
  return { customer, authenticator, passkey };
}

type Told = Parameters<Authenticator["sign"]>[1];

const signIn = async (authenticator: Authenticator, told: Told = {}) =>
  (await signInByPasskey(authenticator.sign(await optionsToSignIn(), told)))?.id ?? null;

const withSignature = (signed: ReturnType<Authenticator["sign"]>, signature: string) => ({
  ...signed,
  response: { ...signed.response, signature },
});

/** Erases a customer while something of theirs is being done, which waits for that. */
async function whileErased<Done>({ id }: Customer, work: () => Promise<Done>): Promise<Done> {
  const { done } = await transaction(async (tx) => {
    await lockCustomer(tx, id);
    const done = work();
    await waitForLock();
    await tx.customer.delete({ where: { id } });
    return { done };
  });
  return done;
}

const mailsTo = (to: string) =>
  db().mail.findMany({ where: { to, kind: "passkey-changed" }, orderBy: { id: "asc" } });

/** What is not as it should be, in what a browser sends. */
const wrongs: [string, Told][] = [
  ["is of another site", { origin: "https://shop.example.com.evil.example" }],
  ["is of this host at another port", { origin: "https://shop.example.com:8443" }],
  ["is of this host without TLS", { origin: "http://shop.example.com" }],
  ["belongs to another name", { rpId: "example.com" }],
  ["is for a challenge that was made up", { challenge: Buffer.alloc(32, 1).toString("base64url") }],
  ["was made with nobody there", { present: false }],
  ["does not know whether it was its owner", { verified: false }],
];

describe("A passkey", () => {
  it("is added, told its owner by mail, and opens the account", async () => {
    const google = Buffer.from("ea9b8d664d011d213ce4b6b48cb575d4", "hex");
    const { customer, authenticator, passkey } = await withPasskey(new Authenticator(site, true, google));
    expect(passkey).toMatchObject({ provider: "Google Password Manager", isSynced: true, usedAt: null });
    expect(await mailsTo(customer.email)).toMatchObject([{ data: { what: "added" } }]);
    expect(await signIn(authenticator)).toBe(customer.id);
    expect((await findPasskey(customer, passkey.id))?.usedAt).not.toBeNull();
    await db().customer.update({ where: { id: customer.id }, data: { email: newEmail() } });
    expect(await signIn(authenticator)).toBe(customer.id);
  });

  it("is asked for by nobody's name, and is of a handle that says nothing of its owner", async () => {
    const { customer, authenticator } = await withPasskey();
    expect(await optionsToSignIn()).toMatchObject({ rpId: site.rpId, userVerification: "required" });
    expect((await optionsToSignIn()).allowCredentials ?? []).toEqual([]);
    const { user, excludeCredentials, authenticatorSelection } = await optionsToAdd(customer);
    expect(Buffer.from(user.id, "base64url")).toHaveLength(16);
    expect(excludeCredentials).toMatchObject([{ id: authenticator.id }]);
    expect(authenticatorSelection).toMatchObject({
      ...{ residentKey: "required", userVerification: "required" },
    });
  });

  it.each(wrongs)("is not added where it %s", async (_what, told) => {
    const customer = await newCustomer();
    const made = new Authenticator(site).create(await optionsToAdd(customer), told);
    expect(await finishAdding(customer, made)).toBe("wrong");
    expect(await listPasskeys(customer)).toEqual([]);
  });

  it.each([
    ["of no letter", Buffer.alloc(0)],
    ["longer than any may be", Buffer.alloc(4_500, 7)],
    ["that the browser does not say", Buffer.alloc(32, 7)],
  ])("is not added by an id %s", async (_what, credentialId) => {
    const customer = await newCustomer();
    const made = new Authenticator(site).create(await optionsToAdd(customer), { credentialId });
    expect(await finishAdding(customer, made)).toBe("wrong");
    expect(await listPasskeys(customer)).toEqual([]);
  });

  it("is not added to an account that is erased meanwhile, nor opens it", async () => {
    const { customer, authenticator } = await withPasskey();
    const signed = authenticator.sign(await optionsToSignIn());
    expect(await whileErased(customer, () => signInByPasskey(signed))).toBeNull();
    expect(await beginAdding(customer)).toEqual({ ok: false, problem: "wrong" });
    const other = await newCustomer();
    const made = new Authenticator(site).create(await optionsToAdd(other));
    expect(await whileErased(other, () => finishAdding(other, made))).toBe("wrong");
    const third = await newCustomer({ passkeyHandle: "third" });
    expect(
      await whileErased(third, () => keepChallenge("a challenge", { browser, customerId: third.id })),
    ).toBe(false);
  });

  it("is added where it vouches for itself", async () => {
    const customer = await newCustomer();
    const made = new Authenticator(site).create(await optionsToAdd(customer), { attestation: "self" });
    expect(await finishAdding(customer, made)).toBe("added");
  });

  it("is not added with certificates, whose revocation would be looked up elsewhere", async () => {
    const refused = vi.spyOn(log, "info");
    const customer = await newCustomer();
    const made = new Authenticator(site).create(await optionsToAdd(customer), {
      attestation: "certificates",
    });
    expect(await finishAdding(customer, made)).toBe("wrong");
    const why = "An attestation with certificates was not asked for.";
    expect(refused).toHaveBeenCalledWith({ why }, expect.any(String));
    refused.mockRestore();
  });

  it.each([
    ...wrongs,
    ["was made, and not used", { type: "webauthn.create" }],
    ["says that it is of another customer", { userHandle: Buffer.alloc(16).toString("base64url") }],
  ] as const)("opens nothing where what it signs %s", async (_what, told) => {
    const { customer, authenticator } = await withPasskey();
    expect(await signIn(authenticator, told)).toBeNull();
    expect(await signIn(authenticator)).toBe(customer.id);
  });

  it("opens nothing with another key's signature, nor where nobody has it", async () => {
    const { authenticator } = await withPasskey();
    const { authenticator: other } = await withPasskey();
    const options = await optionsToSignIn();
    const { signature } = other.sign(options).response;
    const refused = vi.spyOn(log, "info");
    expect(await signInByPasskey(withSignature(authenticator.sign(options), signature))).toBeNull();
    // All else was right: for that the library would have thrown.
    expect(refused).not.toHaveBeenCalled();
    refused.mockRestore();
    expect(await signIn(new Authenticator(site), { userHandle: "AAAAAAAAAAAAAAAAAAAAAA" })).toBeNull();
    for (const nothing of [undefined, "", {}, { id: authenticator.id }]) {
      expect(await signInByPasskey(nothing)).toBeNull();
    }
  });

  it("opens nothing where its signature is not as it was made, or is of something else", async () => {
    const { customer, authenticator } = await withPasskey();
    const before = authenticator.sign(await optionsToSignIn()).response.signature;
    const tampered = (signature: string) => {
      const bytes = Buffer.from(signature, "base64url");
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
      return bytes.toString("base64url");
    };
    for (const change of [tampered, () => before]) {
      const signed = authenticator.sign(await optionsToSignIn());
      expect(await signInByPasskey(withSignature(signed, change(signed.response.signature)))).toBeNull();
    }
    expect(await signIn(authenticator)).toBe(customer.id);
  });

  it("opens nothing any more where it was copied: its counter only goes up", async () => {
    const { customer, authenticator } = await withPasskey(new Authenticator(site, false));
    expect(await signIn(authenticator, { counter: 4_294_967_290 })).toBe(customer.id);
    for (const counter of [0, 7, 4_294_967_290]) expect(await signIn(authenticator, { counter })).toBeNull();
    expect(await signIn(authenticator, { counter: 4_294_967_291 })).toBe(customer.id);
  });

  it("is nobody's second: neither its owner's nor another's", async () => {
    const { customer, authenticator } = await withPasskey();
    expect(await finishAdding(customer, authenticator.create(await optionsToAdd(customer)))).toBe("wrong");
    const thief = await newCustomer();
    expect(await finishAdding(thief, authenticator.create(await optionsToAdd(thief)))).toBe("wrong");
    expect([await listPasskeys(customer), await listPasskeys(thief)]).toMatchObject([[{}], []]);
  });

  it("is one of ten at most, also when they come at once", async () => {
    const customer = await newCustomer();
    const begun = await Promise.all(Array.from({ length: mostPasskeys + 2 }, () => optionsToAdd(customer)));
    const added = await Promise.all(
      begun.map((options) => finishAdding(customer, new Authenticator(site).create(options))),
    );
    expect(added.filter((result) => result === "added")).toHaveLength(mostPasskeys);
    expect(added.filter((result) => result === "full")).toHaveLength(2);
    expect(await beginAdding(customer)).toEqual({ ok: false, problem: "full" });
  });

  it("of the shop's former address is none of the ten, and can be removed", async () => {
    const { customer, authenticator, passkey } = await withPasskey();
    expect(passkey.rpId).toBe(site.rpId);
    const former = { ...passkey, rpId: "former.example.com" };
    const others = Array.from({ length: mostPasskeys }, (_, nth) => ({
      ...former,
      ...{ id: randomUUID(), credentialId: `former-${nth}-${customer.id}` },
    }));
    await db().customerPasskey.createMany({ data: others });
    const options = await optionsToAdd(customer);
    expect(options.excludeCredentials).toMatchObject([{ id: authenticator.id }]);
    expect(await finishAdding(customer, new Authenticator(site).create(options))).toBe("added");
    const listed = await listPasskeys(customer);
    expect(listed).toHaveLength(mostPasskeys + 2);
    expect(listed.filter(isOfShop)).toHaveLength(2);
    expect(isOfShop({ rpId: null })).toBe(true);
    await db().customerPasskey.update({ where: { id: passkey.id }, data: { rpId: null } });
    expect(await signIn(authenticator)).toBe(customer.id);
    expect(await findPasskey(customer, passkey.id)).toMatchObject({ rpId: site.rpId });
    expect(await removePasskey(customer, others[0]?.id ?? "")).toBe(true);
  });

  it("is removed by its owner alone, who is told by mail, and opens nothing afterwards", async () => {
    const { customer, authenticator, passkey } = await withPasskey();
    const stranger = await newCustomer();
    expect(await findPasskey(stranger, passkey.id)).toBeNull();
    expect(await removePasskey(stranger, passkey.id)).toBe(false);
    expect(await signIn(authenticator)).toBe(customer.id);
    const removed = await Promise.all([1, 2].map(() => removePasskey(customer, passkey.id)));
    expect(removed.toSorted()).toEqual([false, true]);
    expect(await mailsTo(customer.email)).toHaveLength(2);
    expect(await mailsTo(stranger.email)).toEqual([]);
    expect(await signIn(authenticator)).toBeNull();
  });

  it("is given to its owner without what it is known by, and erased with the account", async () => {
    const { customer, authenticator, passkey } = await withPasskey();
    const { passkeyHandle } = await db().customer.findUniqueOrThrow({ where: { id: customer.id } });
    const { account } = await exportCustomer(customer);
    expect(account.passkeys).toMatchObject([{ isSynced: true, createdAt: passkey.createdAt }]);
    const text = JSON.stringify(account);
    const key = Buffer.from(passkey.publicKey).toString("base64");
    for (const part of [authenticator.id, passkeyHandle ?? "?", key]) expect(text).not.toContain(part);
    expect(await eraseCustomer(customer)).toBe("erased");
    expect(await db().customerPasskey.count({ where: { customerId: customer.id } })).toBe(0);
    expect(await signIn(authenticator)).toBeNull();
  });
});

describe("A challenge", () => {
  it("is answered once, also when the same answer comes several times at once", async () => {
    const { customer, authenticator } = await withPasskey();
    const signed = authenticator.sign(await optionsToSignIn());
    const opened = await Promise.all([1, 2, 3].map(() => signInByPasskey(signed)));
    expect(opened.filter(Boolean)).toMatchObject([{ id: customer.id }]);
    expect(await signInByPasskey(signed)).toBeNull();
    const owner = await newCustomer();
    const made = new Authenticator(site).create(await optionsToAdd(owner));
    expect(await finishAdding(owner, made)).toBe("added");
    expect(await finishAdding(owner, made)).toBe("wrong");
  });

  it("is of use to the browser alone that it was given to, and stays good there", async () => {
    const { customer, authenticator } = await withPasskey();
    const signed = authenticator.sign(await optionsToSignIn());
    const owner = await newCustomer();
    const made = new Authenticator(site).create(await optionsToAdd(owner));
    for (const other of ["another browser", ""]) {
      expect(await signInByPasskey(signed, other)).toBeNull();
      expect(await finishAdding(owner, made, other)).toBe("wrong");
    }
    expect((await signInByPasskey(signed))?.id).toBe(customer.id);
    expect(await finishAdding(owner, made)).toBe("added");
  });

  it("is used up by an answer that is not right", async () => {
    const { authenticator } = await withPasskey();
    const options = await optionsToSignIn();
    expect(await signInByPasskey(authenticator.sign(options, { verified: false }))).toBeNull();
    expect(await signInByPasskey(authenticator.sign(options))).toBeNull();
  });

  it("ends after five minutes", async () => {
    const { customer, authenticator } = await withPasskey();
    const [early, late] = [await optionsToSignIn(), await optionsToSignIn()];
    const owner = await newCustomer();
    const toAdd = await optionsToAdd(owner);
    passTime(minutes(5) - 1_000);
    expect((await signInByPasskey(authenticator.sign(early)))?.id).toBe(customer.id);
    passTime(1_000);
    expect(await signInByPasskey(authenticator.sign(late))).toBeNull();
    expect(await finishAdding(owner, new Authenticator(site).create(toAdd))).toBe("wrong");
  });

  it("to sign in with adds nothing, one to add with signs nobody in, and neither adds to another account", async () => {
    const { customer, authenticator } = await withPasskey();
    const toAdd = await optionsToAdd(customer);
    expect(await signInByPasskey(authenticator.sign(toAdd))).toBeNull();
    const stranger = await newCustomer();
    const made = new Authenticator(site).create(await optionsToAdd(customer));
    expect(await finishAdding(stranger, made)).toBe("wrong");
    const { user } = await optionsToAdd(stranger);
    const another = new Authenticator(site).create({ ...(await optionsToSignIn()), user });
    expect(await finishAdding(stranger, another)).toBe("wrong");
  });

  it("is in no row as it is", async () => {
    const { challenge } = await optionsToSignIn();
    const rows = await db().customerPasskeyChallenge.findMany();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(challenge);
  });

  it("is asked for sixty times an hour from one address, and twenty times to add to one account", async () => {
    const asked: boolean[] = [];
    for (let times = 0; times < 61; times++) asked.push((await beginSignIn("203.0.113.9")).ok);
    expect(asked.indexOf(false)).toBe(60);
    expect((await beginSignIn("203.0.113.10")).ok).toBe(true);
    const customer = await newCustomer();
    for (let times = 0; times < 20; times++) await optionsToAdd(customer);
    expect(await beginAdding(customer)).toEqual({ ok: false, problem: "too-many" });
  });
});
