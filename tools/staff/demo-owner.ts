import { defaultLocale } from "@/lib/i18n/locales";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { isTestMode } from "@/lib/platform/env";
import { timeOrderedId } from "@/lib/platform/ids";
import { hashPassword, isPassword } from "@/lib/staff/password";
import { demoOwner } from "../launcher/demo-owner";

/**
 * Lets the demo's owner in, with the password that the launcher has made. Prints whether that is the password still.
 * Never where payments are real.
 */
export async function addDemoOwner(): Promise<void> {
  const password = process.env.DEMO_OWNER_PASSWORD ?? "";
  if (!isTestMode() || password.length < 12) throw new Error("The demo's owner is for the demo.");
  const at = now();
  const { passwordHash } = await db().staff.upsert({
    where: { email: demoOwner },
    update: {},
    create: {
      ...{ id: timeOrderedId(at), email: demoOwner, name: "Demo", role: "owner", locale: defaultLocale },
      ...{ passwordHash: await hashPassword(password), createdAt: at },
    },
  });
  console.log((await isPassword(passwordHash, password)) ? "password: as made" : "password: changed");
}
