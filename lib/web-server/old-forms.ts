import { existsSync, readFileSync } from "node:fs";
import { IncomingMessage } from "node:http";
import { internalHeaders } from "../platform/internal-headers";
import { buildFolder } from "../shop/folder";
import { readForm } from "./form-body";
import { toHeader, typedIn } from "./switched-forms";

/** Where the framework's build lists its actions. */
const manifest = `${buildFolder()}/server/server-reference-manifest.json`;

/** The actions of this build; null where they are not known, as before there is one. */
const actions = readActions();

function readActions(): Set<string> | null {
  if (!existsSync(manifest)) return null;
  const { node = {} } = JSON.parse(readFileSync(manifest, "utf8"));
  return new Set(Object.keys(node));
}

/**
 * The fields of a form that a page of an earlier build has sent, without a script: this build has no such action.
 * Null for any other request, and for what the framework's script sends, which tells its page by itself.
 */
export async function readOldForm(
  { headers }: IncomingMessage,
  body: Buffer,
  known = actions,
): Promise<Record<string, string> | null> {
  const { "content-type": type = "", "next-action": scripted } = headers;
  if (!known || scripted !== undefined || !type.startsWith("multipart/form-data")) return null;
  const form = await readForm(type, body);
  const fields = [...(form ?? [])];
  if (fields.some(([name, value]) => known.has(actionOf(name, String(value))))) return null;
  return form ? typedIn(form) : {};
}

/**
 * Whether the page at an address shows what was typed once more: the checkout alone. A form of the desk keeps what was
 * typed in its page, which says so; without a script, the browser has it where it goes back to.
 */
export function showsTyped(url: string): boolean {
  return /^(\/[a-z]{2})?\/checkout(\?|$)/.test(url);
}

/** The action that a field names, by its own name or in the description of a call. */
function actionOf(name: string, value: string): string {
  if (name.startsWith("$ACTION_ID_")) return name.slice("$ACTION_ID_".length);
  return /^\$ACTION_\d+:0$/.test(name) ? (/^\{"id":"([0-9a-f]+)"/.exec(value)?.[1] ?? "") : "";
}

/** The same page, asked for anew, with what was typed for it to show again. */
export function askAnew(request: IncomingMessage, fields: Record<string, string>): IncomingMessage {
  const anew = new IncomingMessage(request.socket);
  const { url, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(anew, {
    method: "GET",
    url,
    httpVersion,
    httpVersionMajor,
    httpVersionMinor,
    complete: true,
  });
  const {
    "content-type": _type,
    "content-length": _length,
    "transfer-encoding": _encoding,
    ...headers
  } = request.headers;
  anew.headers = {
    ...headers,
    [internalHeaders.typed]: toHeader(fields),
  };
  anew.push(null);
  return anew;
}
