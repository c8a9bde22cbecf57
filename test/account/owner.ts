import { randomBytes, randomUUID } from "node:crypto";
import { boxes } from "@/lib/club/offer";
import { now } from "@/lib/platform/clock";
import { sign } from "@/lib/platform/cookies";
import { dayOf } from "@/lib/platform/days";
import { db } from "@/lib/platform/db";
import { digestOf } from "@/lib/platform/digest";

/** Somebody with something of every kind that has an id, signed in a moment ago. */
export type Owner = Awaited<ReturnType<typeof newOwner>>;

/** All are in the same browser, as far as passkeys know: not even that opens another's account. */
export const browser = "a browser of the tests";

/** `street`: a mark of theirs, that no other account is to see. `club`: how they stand to the club. */
export async function newOwner(street: string, club: "active" | "left" = "active") {
  const [id, token, at] = [randomUUID(), randomBytes(32).toString("base64url"), now()];
  await db().customer.create({ data: { id, email: `${id}@people.example`, locale: "es", createdAt: at } });
  const times = { createdAt: at, seenAt: at, endsAt: new Date(at.getTime() + 3_600_000) };
  const login = { tokenDigest: digestOf(token), agent: street, ...times };
  await db().customerLogin.create({ data: { customerId: id, ...login } });
  const place = { street, city: "Pocitos", department: "Montevideo" };
  const address = await db().customerAddress.create({ data: { customerId: id, ...place, createdAt: at } });
  const face = { tokenDigest: randomUUID(), last4: "4242", expMonth: 1, expYear: 2040, createdAt: at };
  const card = await db().customerCard.create({ data: { customerId: id, ...face } });
  const key = { credentialId: randomUUID(), publicKey: Buffer.from("key"), counter: 0 };
  const kept = { ...key, provider: street, isSynced: true, createdAt: at };
  const passkey = await db().customerPasskey.create({ data: { customerId: id, ...kept } });
  const [sku = ""] = boxes;
  const member = await db().clubMember.create({
    data: {
      ...{ customerId: id, state: club, sku, currency: "UYU", cardId: card.id, locale: "es" },
      ...{ name: "Ana Pérez", phone: "099 123 456", documentType: "ci", document: "12345672" },
      ...{ delivery: "delivery", ...place, anchorDay: 1, from: dayOf(at) },
      ...{ consentVersion: "test", consentedAt: at, createdAt: at },
    },
  });
  const order = await db().order.create({
    data: {
      ...{ token: randomUUID(), cartId: randomUUID(), cartDigest: "of the tests", customerId: id },
      ...{ kind: "donation", stock: "none", total: 10_000, subtotal: 0, shipping: 0, currency: "UYU" },
      ...{ installments: 1, locale: "es", name: street, email: `${id}@people.example`, createdAt: at },
    },
  });
  return {
    ...{ id, cookie: `customer=${token}; passkey=${encodeURIComponent(sign("passkey", browser))}` },
    ...{ address: address.id, card: card.id, passkey: passkey.id, member: member.id, order: order.id },
  };
}

/** All that the database has of an account, but for when its owner was there last; null once it is erased. */
export function readAccount({ id }: Pick<Owner, "id">) {
  const byId = { orderBy: { id: "asc" } } as const;
  return db().customer.findUnique({
    where: { id },
    include: {
      ...{ addresses: byId, cards: byId, cardVisits: byId, orders: byId },
      passkeys: { select: { id: true, credentialId: true } },
      // Tries of a code are anyone's.
      codes: { select: { email: true, purpose: true, digest: true } },
      logins: { select: { id: true } },
      clubMember: { include: { months: true } },
    },
  });
}
