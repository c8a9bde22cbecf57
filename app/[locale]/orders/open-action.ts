"use server";

import { redirect } from "next/navigation";
import { parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { checkEmail } from "@/lib/orders/person";
import { parseForm, parseLine } from "@/lib/platform/action-arguments";
import { hours } from "@/lib/platform/clock";
import { writeSigned } from "@/lib/platform/cookie-store";
import { getBrowser } from "../checkout/browser";

/** Shows this browser who ordered, for a day, if it knows the order's e-mail address. The page says what came of it. */
export async function openOrderAction(
  givenLocale: unknown,
  givenToken: unknown,
  given: unknown,
): Promise<void> {
  const token = parseLine(givenToken);
  const { ipAddress } = await getBrowser();
  const check = await checkEmail(token, parseLine(parseForm(given).get("email"), 200), ipAddress);
  if (check === "right") await writeSigned("opened", token, hours(24));
  const query = check === "right" ? "" : `?email=${check}`;
  redirect(localePath(parseLocale(givenLocale), `/orders/${encodeURIComponent(token)}${query}`));
}
