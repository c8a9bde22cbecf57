// @ts-check
// Loaded into every program that a launcher starts. The launcher holds the other end of descriptor 3: when
// it is gone, even by a kill that it could not see, this program and those that it started end too.
import { Socket } from "node:net";

// Node.js hands its arguments, this file among them, to the workers that a program forks. The mark doesn't
// get that far: they end with the program's process group.
if (process.env.LAUNCHER_LEASH) {
  delete process.env.LAUNCHER_LEASH;
  const leash = new Socket({ fd: 3 });
  leash.on("error", () => undefined);
  leash.once("close", () => {
    end("SIGTERM");
    setTimeout(end, 5_000, "SIGKILL").unref();
  });
  leash.resume();
  leash.unref();
}

/** @param {NodeJS.Signals} signal */
function end(signal) {
  process.kill(process.platform === "win32" ? process.pid : -process.pid, signal);
}
