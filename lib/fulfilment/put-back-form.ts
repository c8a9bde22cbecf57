import type { Order, OrderLine } from "@/prisma/generated/client";

type Line = Pick<OrderLine, "id" | "quantity" | "returned">;

/** Goods that were sold come back where money went back. */
export function mayComeBack({ state, stock }: Pick<Order, "state" | "stock">): boolean {
  return (
    stock === "sold" && (state === "partially_refunded" || state === "refunded" || state === "cancelled")
  );
}

/** How many of each line came back, for a form to say what it has seen. */
export const returnedOf = (lines: readonly Line[]) => lines.map(({ returned }) => returned).join(",");

type PiecesProblem = "number" | "many";

/** Reads how many of each line come back now, by the lines' ids: an empty field is none. Pure. */
export function readPieces(
  typed: Readonly<Record<string, string>>,
  lines: readonly Line[],
): { ok: true; pieces: Map<string, number> } | { ok: false; problems: Record<string, PiecesProblem> } {
  const pieces = new Map<string, number>();
  const problems: Record<string, PiecesProblem> = {};
  for (const { id, quantity, returned } of lines) {
    const text = (typed[id] ?? "").trim();
    const count = /^\d*$/.test(text) ? Number(text) : null;
    if (count === null) problems[id] = "number";
    else if (count > quantity - returned) problems[id] = "many";
    else if (count > 0) pieces.set(id, count);
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, pieces };
}
