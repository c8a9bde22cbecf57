import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

/**
 * Where a visitor's address is read from: so many trusted proxies stand in front of the shop (0: none), or the
 * one header in which the platform gives it.
 */
export type TrustedProxies = number | string;

/**
 * The address that a request came from, or undefined where it can't be known. Each proxy appends the address that
 * it was called from to X-Forwarded-For, so entries are counted from the right; what stands further left is
 * what the client wrote.
 */
export function clientAddress(
  headers: IncomingHttpHeaders,
  socketAddress: string | undefined,
  trusted: TrustedProxies,
): string | undefined {
  if (trusted === 0) return parseAddress(socketAddress);
  if (typeof trusted === "string") return parseAddress(textOf(headers[trusted]));
  return parseAddress(textOf(headers["x-forwarded-for"])?.split(",").at(-trusted));
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(",") : header;
}

/** Without the port that some proxies append, and an IPv4 address that travelled as IPv6 as what it is. */
function parseAddress(text: string | undefined): string | undefined {
  const bare = text
    ?.trim()
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "")
    .replace(/%.*$/, "");
  return bare && isIP(bare) ? bare : undefined;
}
