import { later, minutes, now } from "../../platform/clock";
import { db, transaction } from "../../platform/db";
import { digestOf } from "../../platform/digest";
import { lockCustomer } from "../lock";

/** A challenge can be answered for so long. */
export const challengeLife = minutes(5);

/** Who is asked: the browser, and the customer who adds a passkey, or who is not known (null), to sign in. */
type Asked = { browser: string | undefined; customerId: string | null };

/** The database knows a challenge only together with the browser that it was given to. */
const digestFor = (challenge: string, browser: string) => digestOf(`${browser} ${challenge}`);

/** Stores a challenge. False: the account was erased. */
export async function keepChallenge(
  challenge: string,
  { browser, customerId }: Asked & { browser: string },
): Promise<boolean> {
  const at = now();
  await db().customerPasskeyChallenge.deleteMany({ where: { endsAt: { lt: at } } });
  const data = { digest: digestFor(challenge, browser), customerId, endsAt: later(at, challengeLife) };
  return transaction(async (tx) => {
    if (customerId && !(await lockCustomer(tx, customerId))) return false;
    await tx.customerPasskeyChallenge.create({ data });
    return true;
  });
}

/**
 * Whether that was asked for by them, in that browser, and is answered for the first time, also among several who come at
 * once. It is deleted by the first answer of theirs that names it, valid or not.
 */
export async function spendChallenge(challenge: string, { browser, customerId }: Asked): Promise<boolean> {
  if (!browser) return false;
  const where = { digest: digestFor(challenge, browser), customerId, endsAt: { gt: now() } };
  const { count } = await db().customerPasskeyChallenge.deleteMany({ where });
  return count > 0;
}
