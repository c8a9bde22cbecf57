"use server";

import { notFound, redirect } from "next/navigation";
import type { FormState } from "@/app/_ui/form-state";
import { requireCustomer, requireFreshCustomer } from "@/lib/customers/login";
import { beginAdding, finishAdding } from "@/lib/customers/passkeys/add";
import { answeringBrowser, askingBrowser } from "@/lib/customers/passkeys/browser";
import { removePasskey } from "@/lib/customers/passkeys/list";
import { parseLocale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getCaller } from "@/lib/platform/caller";
import { parseUuid } from "@/lib/platform/ids";

const page = "/account/passkeys";

/** What a browser makes a passkey with, for who has signed in a moment ago. */
export async function beginPasskeyAction(givenLocale: unknown) {
  const customer = await requireFreshCustomer(parseLocale(givenLocale), page);
  const { address } = await getCaller();
  return beginAdding(customer, { browser: await askingBrowser(), address });
}

/**
 * Adds the passkey that the browser has made. Its challenge was given to who had signed in a moment ago: where that
 * ends while the browser asks its owner, the device would keep a passkey that opens nothing.
 */
export async function addPasskeyAction(givenLocale: unknown, made: unknown): Promise<FormState> {
  const customer = await requireCustomer(parseLocale(givenLocale), page);
  const added = await finishAdding(customer, made, await answeringBrowser());
  if (added !== "added") return { problems: { form: added } };
  redirect(localePath(parseLocale(givenLocale), `${page}?done=added`));
}

/** Removes a passkey, of who has signed in a moment ago. */
export async function removePasskeyAction(givenLocale: unknown, givenPasskey: unknown): Promise<FormState> {
  const customer = await requireFreshCustomer(
    parseLocale(givenLocale),
    `${page}/${parseUuid(givenPasskey) ?? "-"}/delete`,
  );
  const passkey = parseUuid(givenPasskey);
  if (!passkey || !(await removePasskey(customer, passkey))) notFound();
  redirect(localePath(parseLocale(givenLocale), `${page}?done=removed`));
}
