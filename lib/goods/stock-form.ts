import { isUuid } from "../platform/ids";
import { isReadable } from "../platform/typed-text";
import type { StockForm } from "./stock";
import { type Problem, readTyped, type Typed } from "./typed";

const stockFields = ["id", "expected", "mode", "quantity", "reason"];

/** A million at a time: more is a slip of the finger. */
const most = 1_000_000;
const longestReason = 200;

export type ReadStockForm =
  | { ok: true; form: Omit<StockForm, "sku"> }
  | { ok: false; problems: Readonly<Record<string, Problem>>; typed: Typed };

/** Reads the form with which stock is changed. A reason is needed: it is what the history tells. */
export function readStockForm(data: FormData): ReadStockForm & { typed: Typed } {
  const typed = readTyped(data, stockFields);
  const { id = "", mode, quantity: number = "", expected = "", reason = "" } = typed;
  const problems: Record<string, Problem> = {};
  if (mode !== "add" && mode !== "set") problems.mode = "choose";
  const pattern = mode === "set" ? /^\d{1,7}$/ : /^[+-]?\d{1,7}$/;
  const quantity = pattern.test(number) && Math.abs(Number(number)) <= most ? Number(number) : null;
  if (quantity === null || !/^\d{1,10}$/.test(expected)) problems.quantity = "number";
  if (!isReadable(reason)) problems.reason = "required";
  else if (reason.length > longestReason) problems.reason = "long";
  if (!isUuid(id) || quantity === null || (mode !== "add" && mode !== "set") || problems.reason)
    return { ok: false, problems, typed };
  if (Object.keys(problems).length > 0) return { ok: false, problems, typed };
  return { ok: true, typed, form: { id, mode, quantity, expected: Number(expected), reason } };
}
