import { later, minutes, now } from "../../platform/clock";
import { db, transaction } from "../../platform/db";
import { digestOf } from "../../platform/digest";
import { lockCustomer } from "../lock";

/** A challenge can be answered for so long. */
export const challengeLife = minutes(5);

/** Stores a challenge: of the customer who adds a passkey, or of a sign-in (null). False: the account was erased. */
export async function keepChallenge(challenge: string, customerId: string | null): Promise<boolean> {
  const at = now();
  await db().customerPasskeyChallenge.deleteMany({ where: { endsAt: { lt: at } } });
  const data = { digest: digestOf(challenge), customerId, endsAt: later(at, challengeLife) };
  return transaction(async (tx) => {
    if (customerId && !(await lockCustomer(tx, customerId))) return false;
    await tx.customerPasskeyChallenge.create({ data });
    return true;
  });
}

/**
 * Whether that was asked for by them, and is answered for the first time, also among several who come at once. It is
 * deleted by the first answer that names it, valid or not.
 */
export async function spendChallenge(challenge: string, customerId: string | null): Promise<boolean> {
  const where = { digest: digestOf(challenge), customerId, endsAt: { gt: now() } };
  const { count } = await db().customerPasskeyChallenge.deleteMany({ where });
  return count > 0;
}
