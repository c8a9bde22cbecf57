import { splitLocale } from "../i18n/paths";
import { orderTokenOf } from "../orders/known";
import { findOrderId } from "../orders/read";
import { isDatabaseTroubled } from "../platform/database/health";
import { internalHeaders } from "../platform/internal-headers";
import { logError } from "../platform/log";

type Asked = { path: string; method: string; headers: NodeJS.Dict<string | string[]> };

/** Logs what went wrong while a request was answered, with the order whose page it was. */
export async function logRequestError(error: unknown, asked: Asked, where: string): Promise<void> {
  const [pathname = ""] = asked.path.split("?");
  const token = orderTokenOf(splitLocale(pathname).path);
  // The database itself may be what went wrong.
  const isAskable = token !== undefined && !isDatabaseTroubled();
  const order = isAskable ? await findOrderId(token).catch(() => undefined) : undefined;
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  const request = asked.headers[internalHeaders.request];
  logError(error, { where, method: asked.method, path: pathname, request, digest, order }, "request failed");
}
