import type { Locale } from "../i18n/locales";
import type { Currency } from "../money";
import { db, transaction } from "../platform/db";
import { cleanLine } from "../platform/typed-text";
import { builtIn } from "../shop/built-in-fields";
import { type SpentCode, spendCode } from "./codes";
import { joinOrders } from "./own-orders";

type Owner = { id: string };
type Details = { name: string; phone: string; locale: Locale; currency: Currency };

/** Changes what is known of a customer. Name and phone may stay empty; a phone has digits. */
export async function changeDetails({ id }: Owner, typed: Details): Promise<"changed" | "name" | "phone"> {
  const [name, phone] = [cleanLine(typed.name), cleanLine(typed.phone)];
  if (name.length > builtIn.name.max) return "name";
  const isPhone =
    phone === "" || (/^\+?[\d\s().-]+$/.test(phone) && /^\d{7,15}$/.test(phone.replace(/\D/g, "")));
  if (!isPhone || phone.length > builtIn.phone.max) return "phone";
  const { locale, currency } = typed;
  await db().customer.update({ where: { id }, data: { name, phone, locale, currency } });
  return "changed";
}

/**
 * Changes a customer's address, by the code that was mailed to the new one. "taken": another account has it, which is
 * told to who has shown to read its mail, and to no other.
 */
export async function changeEmail(
  { id: customerId }: Owner,
  { email, code }: { email: string; code: string },
  address: string | undefined,
): Promise<SpentCode | "taken"> {
  const spent = await spendCode({ purpose: "change_email", email, customerId }, code, address);
  if (spent !== "right") return spent;
  return transaction(async (tx) => {
    const other = await tx.customer.findUnique({ where: { email } });
    if (other && other.id !== customerId) return "taken";
    const before = await tx.customer.findUniqueOrThrow({ where: { id: customerId } });
    // What came as a guest's since the last sign-in would be lost with the old address.
    await joinOrders(tx, before);
    const after = await tx.customer.update({ where: { id: customerId }, data: { email } });
    await joinOrders(tx, after);
    return "right";
  });
}
