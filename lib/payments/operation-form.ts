import { parseAmount } from "../money";
import type { OperationKind } from "./rules/on-its-way";
import { isOperationReason, type OperationReason } from "./rules/operation-reasons";

/** Characters of a note. */
export const maxNote = 1_000;

export type NoteProblem = "required" | "too-long" | "unreadable";

export type OperationProblems = {
  amount?: "required" | "not-an-amount" | "nothing" | "too-much";
  reason?: "choose";
  note?: NoteProblem;
};

/** What was typed, as it was typed. */
export type OperationValues = { amount: string; reason: string; note: string };

export type ReadOperation =
  | { ok: true; amount: number; reason?: OperationReason; note?: string }
  | { ok: false; problems: OperationProblems };

/**
 * Reads the form of an operation: what was typed is taken as it is or refused, never altered. `room`: the most that
 * can be asked for now, minor units; a cancellation takes all of it.
 */
export function readOperation(kind: OperationKind, values: OperationValues, room: number): ReadOperation {
  const amount = kind === "cancellation" ? room : parseAmount(values.amount);
  const reason = isOperationReason(values.reason) ? values.reason : undefined;
  const note = readNote(values.note);
  const problems: OperationProblems = {};
  if (amount === null) problems.amount = values.amount.trim() === "" ? "required" : "not-an-amount";
  else if (amount === 0) problems.amount = "nothing";
  else if (amount > room) problems.amount = "too-much";
  // Plexo takes no reason for a capture.
  if (kind !== "capture" && !reason) problems.reason = "choose";
  if (!note.ok && note.problem !== "required") problems.note = note.problem;
  if (amount === null || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, amount, ...(kind !== "capture" && { reason }), ...(note.ok && { note: note.note }) };
}

/** Reads a note. Line breaks are one character, as the browser counts them; what no text can hold is refused. */
export function readNote(typed: string): { ok: true; note: string } | { ok: false; problem: NoteProblem } {
  const note = typed.replace(/\r\n?/g, "\n");
  if (note.trim() === "") return { ok: false, problem: "required" };
  if (!note.isWellFormed() || /[^\P{Cc}\n\t]/u.test(note)) return { ok: false, problem: "unreadable" };
  return note.length > maxNote ? { ok: false, problem: "too-long" } : { ok: true, note };
}
