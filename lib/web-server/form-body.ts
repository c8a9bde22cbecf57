import type { IncomingHttpHeaders } from "node:http";
import { switchField } from "../platform/typed-form";
import type { Refusal } from "./judge";

/** Several times the fields of the largest form of the shop. */
const mostFields = 100;

/** More, and deeper, than any action of the shop is given. */
const mostArguments = 10;
const deepest = 10;

/**
 * More than the largest form takes with all that one may type. Reading a form costs by its lines, and its arguments
 * by their length.
 */
const mostLines = 2_000;
const longestCall = 64 * 1024;

const unreadable: Refusal = {
  status: 400,
  code: "unreadable-form",
  message: "What was sent is no form of the shop's.",
};

/**
 * What is wrong with the body that a page is posted, or null. The framework reads it in a format of its own, which
 * can name promises, streams and other objects, and fails as a server does where it can't. The shop's pages send
 * text fields, and actions get plain values and one form: nothing else is handed on.
 */
export async function judgeFormBody(headers: IncomingHttpHeaders, body: Buffer): Promise<Refusal | null> {
  const { "content-type": type = "", "next-action": scripted } = headers;
  if (!type.startsWith("multipart/form-data")) return isCall(body.toString()) ? null : unreadable;
  if (!hasFewLines(body)) return unreadable;
  const fields = [...((await readForm(type, body)) ?? [])];
  if (fields.length > mostFields || fields.some(([, value]) => typeof value !== "string")) return unreadable;
  const isOurs = scripted === undefined ? isSubmitted(fields) || isSwitched(fields) : isSentByScript(fields);
  return isOurs ? null : unreadable;
}

function hasFewLines(body: Buffer): boolean {
  let lines = 0;
  for (let at = body.indexOf("\r\n"); at >= 0 && lines <= mostLines; at = body.indexOf("\r\n", at + 2))
    lines++;
  return lines <= mostLines;
}

/** The fields of a form as they were sent, or null when it can't be read. */
export async function readForm(type: string, body: Buffer): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  } catch {
    return null;
  }
}

type Fields = [name: string, value: unknown][];

/** As a browser without a script sends it: fields that name one action, with the arguments that were bound to it. */
function isSubmitted(fields: Fields): boolean {
  const [first, ...rest] = fields
    .filter(([name]) => name.startsWith("$ACTION_") && name !== "$ACTION_KEY")
    .sort(([one], [other]) => (one < other ? -1 : 1));
  if (!first) return false;
  const [name, action] = first;
  if (rest.length === 0) return /^\$ACTION_ID_[0-9a-f]+$/.test(name);
  const at = /^\$ACTION_(\d+):0$/.exec(name)?.[1];
  const names = rest.map(([each]) => each).join();
  return names === `$ACTION_${at}:1,$ACTION_REF_${at}` && isTarget(action) && isCall(rest[0]?.[1]);
}

/** As a switch of the page's head or foot sends it: no action is run then, also where the fields name one. */
function isSwitched(fields: Fields): boolean {
  return fields.some(([name]) => name === switchField);
}

/** As the framework's script sends it: a list of arguments, and the fields of a form that is one of them. */
function isSentByScript(fields: Fields): boolean {
  const call = fields.filter(([name]) => !/^_[0-9a-f]{1,2}_/.test(name));
  return call.length === 1 && call[0]?.[0] === "0" && isCall(call[0][1]);
}

/** To the letter: the framework reads it twice, in two ways. */
function isTarget(field: unknown): boolean {
  return /^\{"id":"[0-9a-f]+","bound":"\$@1"\}$/.test(String(field));
}

/** A list of arguments. */
function isCall(field: unknown): boolean {
  const given = readJson(field);
  return Array.isArray(given) && given.length <= mostArguments && given.every((each) => isPlain(each, 0));
}

/** Text that begins with a dollar sign is written with two. One stands for something else: nothing, or the form. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === "string") return /^(?!\$)|^\$(\$|undefined$)/.test(value) || isForm(value, depth);
  if (typeof value !== "object" || value === null) return true;
  return depth < deepest && Object.values(value).every((inner) => isPlain(inner, depth + 1));
}

function isForm(value: string, depth: number): boolean {
  return depth === 0 && /^\$K[0-9a-f]{1,2}$/.test(value);
}

function readJson(field: unknown): unknown {
  try {
    return typeof field === "string" && field.length <= longestCall ? JSON.parse(field) : undefined;
  } catch {
    return undefined;
  }
}
