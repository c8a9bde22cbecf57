const CHECK_EVERY_MS = 500;

/**
 * Calls `left` when npm, told to end, has ended without us: it signals the shell between, which passes
 * nothing on. Programs that npm did not start may outlive the program that started them.
 */
export function onOrphaned(left: () => void): void {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const parent = process.ppid;
  const check = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(check);
    left();
  }, CHECK_EVERY_MS);
  check.unref();
}
