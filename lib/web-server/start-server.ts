import { startComparing } from "../comparison/due";
import { startReconciling } from "../payments/due";
import { captureOutput } from "../platform/capture-output";
import { env, isTestMode } from "../platform/env";
import { log } from "../platform/log";
import { checkShop } from "../shop/check";

/** Checks the environment and the merchant's folder before the first shopper does, and starts the work that nobody's visit triggers. */
export function startServer(): void {
  if (process.env.NODE_ENV === "production") captureOutput();
  try {
    const { RECONCILER, PLEXO_API_URL } = env();
    checkShop({ isReal: !isTestMode() });
    log.info({ plexo: PLEXO_API_URL, reconciler: RECONCILER }, "shop started");
    if (RECONCILER === "on") {
      startReconciling();
      startComparing();
    }
  } catch (error) {
    log.fatal({ error }, "the shop cannot start");
    process.exit(1);
  }
}
