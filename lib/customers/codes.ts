import { createHmac, randomInt, randomUUID } from "node:crypto";
import type { CustomerCodePurpose } from "@/prisma/generated/client";
import type { Locale } from "../i18n/locales";
import { mailKinds } from "../mail/kinds";
import { queueMails } from "../mail/queue";
import { later, minutes, now } from "../platform/clock";
import { db, transaction } from "../platform/db";
import { keyFor } from "../platform/keys";
import { mayTry } from "../platform/tries";

/** What a code is for. `customerId`: who is signed in, and changes to that address. */
export type CodeFor =
  | { purpose: Exclude<CustomerCodePurpose, "change_email">; email: string }
  | { purpose: "change_email"; email: string; customerId: string };

/** One code can be tried so often. */
const mostTries = 5;

/** Codes that one address gets, and that are asked for from one place; within an hour. */
const mostAskedFor = { of: 5, from: 20, within: minutes(60) };

/**
 * Tries for one address, whichever codes they are for: new codes are no new tries. With ten an hour, a stranger who
 * tries for a month finds one of a million with a chance below one percent.
 */
const mostTried = { of: 10, from: 30, within: minutes(60) };

/**
 * Mails a code of six digits to an address, whether an account has it or not: the work is the same. It takes the
 * place of the code before.
 */
export async function mailCode(
  wanted: CodeFor,
  { locale, address }: { locale: Locale; address: string | undefined },
): Promise<"mailed" | "too-many"> {
  const { purpose, email } = wanted;
  if (!(await mayTry("customer code asked for", email, address, mostAskedFor))) return "too-many";
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const at = now();
  const customerId = customerOf(wanted);
  const row = { customerId, digest: digestOfCode(wanted, code), tries: 0 };
  const data = { ...row, endsAt: later(at, mailKinds["customer-code"].secretLife) };
  await transaction(async (tx) => {
    await tx.customerCode.deleteMany({ where: { endsAt: { lt: at } } });
    const where = { email_purpose: { email, purpose } };
    await tx.customerCode.upsert({ where, create: { email, purpose, ...data }, update: data });
    const about = {
      kind: "customer-code",
      key: `customer-code:${randomUUID()}`,
      data: { purpose },
      at,
    } as const;
    await queueMails(tx, [{ ...about, to: email, locale, secret: code }]);
  });
  return "mailed";
}

export type SpentCode = "right" | "wrong" | "too-many";

/** Whether that is the code that was mailed for it. It is used up by being right, also by two who come at once. */
export async function spendCode(
  wanted: CodeFor,
  typed: string,
  address: string | undefined,
): Promise<SpentCode> {
  const { purpose, email } = wanted;
  if (!(await mayTry("customer code tried", email, address, mostTried))) return "too-many";
  const own = { email, purpose, customerId: customerOf(wanted), endsAt: { gt: now() } };
  const [tried] = await db().customerCode.updateManyAndReturn({
    where: { ...own, tries: { lt: mostTries } },
    data: { tries: { increment: 1 } },
  });
  const digest = digestOfCode(wanted, typed.replace(/\D/g, ""));
  if (tried?.digest !== digest) return "wrong";
  const { count } = await db().customerCode.deleteMany({ where: { ...own, digest } });
  return count > 0 ? "right" : "wrong";
}

const customerOf = (wanted: CodeFor) => (wanted.purpose === "change_email" ? wanted.customerId : null);

function digestOfCode(wanted: CodeFor, code: string): string {
  const about = [wanted.purpose, wanted.email, customerOf(wanted) ?? "", code];
  return createHmac("sha256", keyFor("customer codes")).update(JSON.stringify(about)).digest("base64url");
}
