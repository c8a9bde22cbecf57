import { shop } from "@/shop/shop";
import { minutes, now } from "../../platform/clock";
import { db, transaction } from "../../platform/db";
import { randomToken } from "../../platform/ids";
import { mayTry } from "../../platform/tries";
import { lockCustomer } from "../lock";
import { challengeLife, keepChallenge, spendChallenge } from "./challenge";
import { tellOwner } from "./mail";
import { isOfShop, relyingParty } from "./relying-party";
import { parseRegistration } from "./responses";
import { algorithms, loadWebAuthn, verifyRegistration } from "./verify";

/** As many as one may have, of the shop's address of now. */
export const mostPasskeys = 10;

const mostBegun = { of: 20, from: 60, within: minutes(60) };

type Owner = { id: string; email: string; name: string };

/** What a browser needs to make a passkey for a customer: one that is found without a name typed, and asks who it is. */
export async function beginAdding(
  { id, email, name }: Owner,
  { browser, address }: { browser: string; address: string | undefined },
) {
  const party = relyingParty();
  if (!party) return { ok: false, problem: "no-name" } as const;
  if (!(await mayTry("passkey to be added", id, address, mostBegun))) {
    return { ok: false, problem: "too-many" } as const;
  }
  const there = (await db().customerPasskey.findMany({ where: { customerId: id } })).filter(isOfShop);
  if (there.length >= mostPasskeys) return { ok: false, problem: "full" } as const;
  const handle = await handleOf(id);
  if (!handle) return { ok: false, problem: "wrong" } as const;
  const { generateRegistrationOptions } = await loadWebAuthn();
  const options = await generateRegistrationOptions({
    ...{ rpName: shop.name, rpID: party.id, userName: email, userDisplayName: name || email },
    userID: new Uint8Array(Buffer.from(handle, "base64url")),
    excludeCredentials: there.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    ...{ attestationType: "none", supportedAlgorithmIDs: algorithms, timeout: challengeLife },
  });
  const isKept = await keepChallenge(options.challenge, { browser, customerId: id });
  return isKept ? ({ ok: true, options } as const) : ({ ok: false, problem: "wrong" } as const);
}

/** Whom the passkeys of a customer say they are of; null: the account was erased. */
async function handleOf(id: string): Promise<string | null> {
  await db().customer.updateMany({
    where: { id, passkeyHandle: null },
    data: { passkeyHandle: randomToken() },
  });
  return (await db().customer.findUnique({ where: { id } }))?.passkeyHandle ?? null;
}

/** Adds the passkey that a browser has made, and tells its owner. */
export async function finishAdding(
  { id }: Owner,
  made: unknown,
  browser: string | undefined,
): Promise<"added" | "wrong" | "full"> {
  const registration = parseRegistration(made);
  if (!registration || !(await spendChallenge(registration.challenge, { browser, customerId: id })))
    return "wrong";
  const passkey = await verifyRegistration(registration);
  if (!passkey) return "wrong";
  return transaction(async (tx) => {
    if (!(await lockCustomer(tx, id))) return "wrong";
    const there = await tx.customerPasskey.findMany({ where: { customerId: id } });
    if (there.filter(isOfShop).length >= mostPasskeys) return "full";
    const data = { ...passkey, customerId: id, createdAt: now() };
    const [added] = await tx.customerPasskey.createManyAndReturn({ data: [data], skipDuplicates: true });
    // The credential id is unique over all accounts: one that is taken was copied from an answer.
    if (!added) return "wrong";
    await tellOwner(tx, "added", added);
    return "added";
  });
}
