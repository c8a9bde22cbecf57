import type { Customer } from "@/prisma/generated/client";
import { addressDigest } from "../../platform/address-digest";
import { minutes, now } from "../../platform/clock";
import { db, transaction } from "../../platform/db";
import { takeTurn } from "../../platform/limits";
import { lockCustomer } from "../lock";
import { joinOrders } from "../own-orders";
import { challengeLife, keepChallenge, spendChallenge } from "./challenge";
import { relyingParty } from "./relying-party";
import { parseAssertion } from "./responses";
import { loadWebAuthn, verifyAssertion } from "./verify";

/** From one address. Each try needs a challenge of its own, so that this counts the tries too. */
const mostBegun = { most: 60, within: minutes(60) };

/** What a browser needs to ask for a passkey of this shop, of any customer. */
export async function beginSignIn({ browser, address }: { browser: string; address: string | undefined }) {
  const party = relyingParty();
  if (!party) return { ok: false, problem: "no-name" } as const;
  const by = addressDigest(address);
  if (by && !(await takeTurn({ name: "passkey asked for from", by, ...mostBegun }))) {
    return { ok: false, problem: "too-many" } as const;
  }
  const { generateAuthenticationOptions } = await loadWebAuthn();
  const options = await generateAuthenticationOptions({
    ...{ rpID: party.id, userVerification: "required", timeout: challengeLife },
  });
  await keepChallenge(options.challenge, { browser, customerId: null });
  return { ok: true, options } as const;
}

/**
 * The account that a passkey opens. Null for an unknown credential, one whose handle is another account's, a clone (its
 * counter goes back), and whatever else is not right: the answer is the same.
 */
export async function signInByPasskey(
  signed: unknown,
  browser: string | undefined,
): Promise<Customer | null> {
  const assertion = parseAssertion(signed);
  if (!assertion || !(await spendChallenge(assertion.challenge, { browser, customerId: null }))) return null;
  const where = { credentialId: assertion.answer.id };
  const passkey = await db().customerPasskey.findUnique({ where, include: { customer: true } });
  if (!passkey || passkey.customer.passkeyHandle !== assertion.answer.response.userHandle) return null;
  const told = await verifyAssertion(assertion, passkey);
  if (!told) return null;
  return transaction(async (tx) => {
    if (!(await lockCustomer(tx, passkey.customerId))) return null;
    // Not where it has signed in, or was removed, since it was read.
    const { count } = await tx.customerPasskey.updateMany({
      where: { id: passkey.id, counter: passkey.counter },
      data: { ...told, usedAt: now() },
    });
    if (count === 0) return null;
    await joinOrders(tx, passkey.customer);
    return passkey.customer;
  });
}
