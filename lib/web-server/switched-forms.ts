import type { IncomingHttpHeaders } from "node:http";
import type { Currency } from "../money";
import { cookieName, cookieOptions, currencyLife } from "../platform/cookies";
import { switchField } from "../platform/typed-form";
import { offeredCurrencies } from "../shop/offers";
import { readForm } from "./form-body";

/** What was typed into a page's form when another language or currency was chosen, to be shown again in it. */
export type Switched = { fields: Record<string, string>; currency: Currency | undefined };

/**
 * Reads the form of a page that one of its switches has sent, with a script and without. It names the form's own
 * action too, which is not meant: the framework must not see it. Null for any other request.
 */
export async function readSwitchedForm(
  { "content-type": type = "", "next-action": scripted }: IncomingHttpHeaders,
  body: Buffer,
): Promise<Switched | null> {
  if (!type.startsWith("multipart/form-data") || scripted !== undefined) return null;
  if (!body.includes(switchField)) return null;
  const form = await readForm(type, body);
  if (!form?.has(switchField)) return null;
  const currency = offeredCurrencies.find((each) => each === form.get(switchField));
  return { fields: typedIn(form), currency };
}

/** The fields of a form, without what the framework puts into it. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith("$") || typeof value !== "string" ? [] : [[name, value]],
    ),
  );
}

/** What a page is shown again from: letters that a header takes. */
export function toHeader(fields: Record<string, string>): string {
  return Buffer.from(JSON.stringify(fields)).toString("base64url");
}

/** The cookies of a request as they will be with the currency. */
export function cookiesWith(currency: Currency, cookies = ""): string {
  const name = cookieName("currency");
  const others = cookies.split(/; */).filter((pair) => pair && !pair.startsWith(`${name}=`));
  return [...others, `${name}=${currency}`].join("; ");
}

/** What has a browser keep the currency. */
export function currencyCookie(currency: Currency): string {
  const { path, maxAge, sameSite, secure } = cookieOptions(currencyLife);
  const facts = [`${cookieName("currency")}=${currency}`, `Path=${path}`, `Max-Age=${maxAge}`];
  return [...facts, `SameSite=${sameSite}`, "HttpOnly", ...(secure ? ["Secure"] : [])].join("; ");
}
