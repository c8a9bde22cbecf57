import { readSigned, writeSigned } from "../../platform/cookie-store";
import { randomToken } from "../../platform/ids";
import { challengeLife } from "./challenge";

/**
 * A browser that asks for a passkey, by a word of chance that it keeps for as long as a challenge can be answered: what
 * another browser was asked is of no use to it. Two of its tabs are one. In server actions only.
 */
export async function askingBrowser(): Promise<string> {
  const browser = (await readSigned("passkey")) ?? randomToken();
  await writeSigned("passkey", browser, challengeLife);
  return browser;
}

/** The one that answers. Undefined: it was not asked, or too long ago. */
export function answeringBrowser(): Promise<string | undefined> {
  return readSigned("passkey");
}
