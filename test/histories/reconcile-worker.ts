import { reconcile } from "../../lib/payments/reconcile";
import { setClock } from "../../lib/platform/clock";

// A shop's process of its own: reconciles each attempt that it's sent, by a clock that is so far ahead.
const ahead = Number(process.argv[2] ?? 0);
setClock(() => new Date(Date.now() + ahead));

process.on("message", async (attemptId: string) => {
  process.send?.(await reconcile(attemptId, "callback").catch((error: Error) => ({ error: error.message })));
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
