import { setClock } from "../../platform/clock";
import { settle } from "../settle";

// A shop's process of its own: settles each attempt that it's sent, by a clock that is so far ahead.
const ahead = Number(process.argv[2] ?? 0);
setClock(() => new Date(Date.now() + ahead));

process.on("message", async (attemptId: string) => {
  process.send?.(await settle(attemptId, "callback").catch((error: Error) => ({ error: error.message })));
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
