import { startClub } from "../club/due";
import { hasClub } from "../club/offer";
import { startComparing } from "../comparison/due";
import { startSending } from "../mail/send";
import { startReconciling } from "../payments/due";
import { captureOutput } from "../platform/capture-output";
import { env, isTestMode } from "../platform/env";
import { log } from "../platform/log";
import { checkShop } from "../shop/check";

/** Checks the environment and the merchant's folder before the first shopper does, and starts the work that no visit triggers. */
export function startServer(): void {
  if (process.env.NODE_ENV === "production") captureOutput();
  try {
    const { RECONCILER, PLEXO_API_URL, SMTP_URL } = env();
    checkShop({ isReal: !isTestMode() });
    log.info({ plexo: PLEXO_API_URL, reconciler: RECONCILER }, "shop started");
    if (!SMTP_URL && !isTestMode()) log.warn("SMTP_URL is not set: mails are kept at the desk, and not sent");
    if (RECONCILER === "off") return;
    startReconciling();
    startSending();
    startComparing();
    // A shop that offers no club any more charges no member.
    if (hasClub) startClub();
  } catch (error) {
    log.fatal({ error }, "the shop cannot start");
    process.exit(1);
  }
}
