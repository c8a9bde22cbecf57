import type { IncomingHttpHeaders } from "node:http";
import { parseAndValidateFlightRouterState as parseRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { isFile } from "./lanes";
import { isUpload, largestUpload } from "./uploads";

/** Bytes of one request's body that are read. The largest form of the shop takes a few kilobytes. */
export const largestBody = 256 * 1024;

/** Longer than any address of the shop, with everything that campaigns append. */
const longestAddress = 4_096;

/** Why a request is not even looked at: the status, and a word for programs. */
export type Refusal = { status: number; code: string; message: string };

export type Asked = { method: string; url: string; headers: IncomingHttpHeaders };

/**
 * What is wrong with a request before anything is made of it, or null. Nothing that passes here can make the
 * framework stumble over its form: methods that nothing serves, addresses that can't be read, other sites' forms.
 */
export function judge({ method, url, headers }: Asked, shopOrigin: string): Refusal | null {
  if (url.length > longestAddress) {
    return { status: 414, code: "address-too-long", message: "The address is too long." };
  }
  if (!isReadable(url)) {
    return { status: 404, code: "not-found", message: "The address cannot be read." };
  }
  const isFileWrittenTo = method === "POST" && isFile(url.split("?", 1)[0] ?? "/");
  if (isFileWrittenTo || (method !== "GET" && method !== "HEAD" && method !== "POST")) {
    return { status: 405, code: "method-not-allowed", message: "Nothing here takes that method." };
  }
  if (!hasReadableState(headers)) {
    return { status: 400, code: "unreadable-state", message: "The router's state cannot be read." };
  }
  const most = isUpload(method, url) ? largestUpload : largestBody;
  if (Number(headers["content-length"] ?? 0) > most) return tooLarge(most);
  if (isUpload(method, url) && headers["content-length"] === undefined) {
    return { status: 411, code: "no-length", message: "Say how long the body is." };
  }
  if (method === "POST" && !isApi(url)) return judgeForm(headers, shopOrigin);
  return null;
}

export function tooLarge(most = largestBody): Refusal {
  return { status: 413, code: "too-large", message: `Send at most ${most} bytes.` };
}

/** Whether programs call it, and not browsers that show a page. */
export function isApi(url: string): boolean {
  return url.startsWith("/api/");
}

/** Pages take forms of the shop's own pages, and nothing else. */
function judgeForm(headers: IncomingHttpHeaders, shopOrigin: string): Refusal | null {
  const { origin, "content-type": type = "" } = headers;
  if (origin !== undefined && origin !== shopOrigin) {
    return { status: 403, code: "foreign-origin", message: "Forms are taken from the shop's own pages." };
  }
  if (type.startsWith("multipart/form-data") || headers["next-action"] !== undefined) return null;
  return { status: 415, code: "no-form", message: "Only forms of the shop's pages are posted here." };
}

/** A path from the root that decodes, without NUL, which no database and no file system takes. */
function isReadable(url: string): boolean {
  if (!url.startsWith("/")) return false;
  try {
    return !decodeURIComponent(url.replaceAll("+", " ")).includes("\0");
  } catch {
    return false;
  }
}

/** What the framework's script says that the browser shows now: the framework itself throws at what it can't read. */
function hasReadableState({ "next-router-state-tree": state }: IncomingHttpHeaders): boolean {
  try {
    parseRouterState(state);
    return true;
  } catch {
    return false;
  }
}
