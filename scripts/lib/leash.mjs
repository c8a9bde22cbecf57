// @ts-check
// Loaded into every program that a launcher starts. The launcher holds the other end of descriptor 3: when
// it is gone, even by a kill that it could not see, this program and those that it started end too.
import { Socket } from "node:net";

const leash = new Socket({ fd: 3 });
leash.on("error", () => undefined);
leash.once("close", () => {
  end("SIGTERM");
  setTimeout(end, 5_000, "SIGKILL").unref();
});
leash.resume();
leash.unref();

/** @param {NodeJS.Signals} signal */
function end(signal) {
  process.kill(process.platform === "win32" ? process.pid : -process.pid, signal);
}
