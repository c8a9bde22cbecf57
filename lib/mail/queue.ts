import type { Prisma } from "@/prisma/generated/client";
import { later } from "../platform/clock";
import type { Run } from "../platform/database/direct";
import type { Transaction } from "../platform/db";
import { timeOrderedId } from "../platform/ids";
import { seal } from "../platform/seal";
import { mailKinds, type NewMail, type ToCustomer, type ToPerson } from "./kinds";

/** Past Prisma, where payments are recorded. */
const queue = {
  name: "queue mails",
  text: `INSERT INTO "Mail" ("id", "key", "kind", "orderId", "to", "locale", "data", "secret", "secretUntil",
       "nextAttemptAt", "createdAt")
     SELECT "id", "key", "kind", "orderId", "to", "locale", "data", "secret", "secretUntil", "nextAttemptAt", "createdAt"
     FROM json_populate_recordset(NULL::"Mail", $1)
     ON CONFLICT ("key") DO NOTHING`,
};

/**
 * Writes mails into the outbox, in the transaction of what they tell of: they are sent if it is committed, and not
 * otherwise. One whose key is there already is left out. It need not be waited for where the transaction's other
 * statements need not.
 */
export function queueMails(to: Transaction | Run, mails: readonly NewMail[]): Promise<unknown> {
  if (mails.length === 0) return Promise.resolve();
  const rows = mails.map(toRow);
  return typeof to === "function"
    ? to(queue, [JSON.stringify(rows)])
    : to.mail.createMany({ data: rows, skipDuplicates: true });
}

/** What all kinds have in common. */
type AnyMail = Pick<NewMail, "kind" | "key" | "data" | "at" | "sendAt"> &
  ({ orderId: string } | ToCustomer | ToPerson);

function toRow(mail: AnyMail): Prisma.MailCreateManyInput {
  const { kind, key, data, at, sendAt = at } = mail;
  const { secretLife } = mailKinds[kind];
  return {
    ...{ id: timeOrderedId(at), key, kind, data, createdAt: at, nextAttemptAt: sendAt },
    ...("orderId" in mail ? { orderId: mail.orderId } : { to: mail.to, locale: mail.locale }),
    ...("secret" in mail && { secret: seal("mails", key, mail.secret) }),
    ...(secretLife !== null && { secretUntil: later(sendAt, secretLife) }),
  };
}
