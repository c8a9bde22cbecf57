import { defaultLocale } from "../i18n/locales";
import { later } from "../platform/clock";
import type { Run } from "../platform/database/direct";
import type { Transaction } from "../platform/db";
import { timeOrderedId } from "../platform/ids";
import { seal } from "../platform/seal";
import { mailKinds, type NewMail, type ToPerson } from "./kinds";

/**
 * One statement for any number of mails. Where none of them has an address of its own, it is that of the order's
 * shopper.
 */
const queue = {
  name: "queue mails",
  text: `INSERT INTO "Mail" ("id", "key", "kind", "orderId", "to", "locale", "data", "secret", "secretUntil",
       "nextAttemptAt", "createdAt")
     SELECT m."id", m."key", m."kind", m."orderId", CASE WHEN m."isToShopper" THEN o."email" ELSE m."to" END,
       CASE WHEN m."isToShopper" THEN o."locale" ELSE m."locale" END, m."data", m."secret", m."secretUntil",
       m."nextAttemptAt", m."createdAt"
     FROM json_to_recordset($1::json) AS m("id" uuid, "key" text, "kind" text, "orderId" uuid, "isToShopper" boolean,
       "to" text, "locale" text, "data" jsonb, "secret" text, "secretUntil" timestamptz,
       "nextAttemptAt" timestamptz, "createdAt" timestamptz)
     LEFT JOIN "Order" AS o ON o."id" = m."orderId"
     ON CONFLICT ("key") DO NOTHING`,
};

/**
 * Writes mails into the outbox, in the transaction of what they tell of: they are sent if it is committed, and not
 * otherwise. One whose key is there already is left out. Waited for or not, as the transaction's other statements.
 */
export async function queueMails(to: Transaction | Run, mails: readonly NewMail[]): Promise<void> {
  if (mails.length === 0) return;
  const rows = JSON.stringify(mails.map(toRow));
  if (typeof to === "function") await to(queue, [rows]);
  else await to.$executeRawUnsafe(queue.text, rows);
}

/** What all kinds have in common. */
type AnyMail = Pick<NewMail, "kind" | "key" | "data" | "at" | "sendAt"> & ({ orderId: string } | ToPerson);

function toRow(mail: AnyMail) {
  const { kind, key, data, at, sendAt = at } = mail;
  const { audience, secretLife } = mailKinds[kind];
  return {
    ...{ id: timeOrderedId(at), key, kind, data, createdAt: at, nextAttemptAt: sendAt },
    isToShopper: audience === "shopper",
    locale: defaultLocale,
    ...("orderId" in mail
      ? { orderId: mail.orderId }
      : { to: mail.to, locale: mail.locale, secret: seal("mails", key, mail.secret) }),
    ...(secretLife !== null && { secretUntil: later(sendAt, secretLife) }),
  };
}
