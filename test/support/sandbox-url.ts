import { inject } from "vitest";

/** Of this worker's own sandbox: a fault that one test file asks for must not hit another that runs beside it. */
export const sandboxUrl = sandboxOf(Number(process.env.VITEST_POOL_ID));

function sandboxOf(worker: number): string {
  const urls = inject("sandboxUrls");
  return urls[worker % urls.length] ?? "";
}
