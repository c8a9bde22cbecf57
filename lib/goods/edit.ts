import { isDeepStrictEqual } from "node:util";
import type { Prisma } from "@/prisma/generated/client";
import { forgetCatalogueVersion } from "../catalog/version";
import { type Transaction, transaction } from "../platform/db";
import { recordAudit } from "../staff/audit";
import type { Problem, Typed } from "./typed";

export type Columns = Record<string, Prisma.InputJsonValue | null>;

/** Something that has a form: how it is read, checked and written. `Wrong` is what can be wrong with a field. */
export type Editable<Row extends { revision: number }, Data extends Columns, Wrong extends string> = {
  /** What the audit log calls it. */
  word: "category" | "product" | "variant" | "settings";
  /** Reads the row, which nothing else changes until the transaction ends. */
  lock: (tx: Transaction, key: string) => Promise<Row | null>;
  /** The row as its form shows it. */
  values: (row: Row) => Typed;
  /** The columns that its form changes. */
  columns: (row: Row) => Data;
  /** Reads a form, of a new row where there was none before. */
  read: (
    tx: Transaction,
    typed: Typed,
    before: Row | null,
  ) => Promise<{ problems: Readonly<Record<string, Wrong>>; data: Data }>;
  update: (tx: Transaction, key: string, data: Data & { revision: number }) => Promise<unknown>;
};

/** Categories, products or variants. Its key is its slug or its SKU. */
export type Kind<Row extends { revision: number }, Data extends Columns> = Editable<Row, Data, Problem> & {
  word: "category" | "product" | "variant";
  create: (tx: Transaction, key: string, data: Data & { revision: number }) => Promise<unknown>;
};

/**
 * What came of a form. *changed*: the row is another one than when the form was opened; `values` are what the form
 * would show now. *unknown*: there is no such row.
 */
export type Saved<Wrong extends string = Problem> =
  | { ok: true; key: string }
  | { ok: false; reason: "problems"; problems: Readonly<Record<string, Wrong>> }
  | { ok: false; reason: "changed"; revision: number; values: Typed }
  | { ok: false; reason: "unknown" };

/** Makes a row. `revision` is 1: the desk made it, and filling the catalogue leaves it alone. */
export function create<Row extends { revision: number }, Data extends Columns>(
  kind: Kind<Row, Data>,
  { staff, key, typed }: { staff: { id: string }; key: string; typed: Typed },
): Promise<Saved> {
  return change(async (tx) => {
    const { problems, data } = await kind.read(tx, typed, null);
    if (Object.keys(problems).length > 0) return { ok: false, reason: "problems", problems };
    await kind.create(tx, key, { ...data, revision: 1 });
    const subject = `${kind.word} ${key}`;
    await recordAudit(tx, { staff, subject, action: `${kind.word}.create`, after: data });
    return { ok: true, key };
  });
}

/** Changes a row that is still as it was when its form was opened. Its key stays: links and orders lead to it. */
export function edit<Row extends { revision: number }, Data extends Columns, Wrong extends string>(
  kind: Editable<Row, Data, Wrong>,
  given: { staff: { id: string }; key: string; revision: number; typed: Typed },
): Promise<Saved<Wrong>> {
  const { staff, key, revision, typed } = given;
  return change(async (tx) => {
    const row = await kind.lock(tx, key);
    if (!row) return { ok: false, reason: "unknown" };
    const { problems, data } = await kind.read(tx, typed, row);
    const before = kind.columns(row);
    const changed = Object.keys(data).filter((name) => !isDeepStrictEqual(before[name], data[name]));
    const isValid = Object.keys(problems).length === 0;
    // Saved twice, or by two who agree.
    if (changed.length === 0 && isValid) return { ok: true, key };
    if (row.revision !== revision) {
      return { ok: false, reason: "changed", revision: row.revision, values: kind.values(row) };
    }
    if (!isValid) return { ok: false, reason: "problems", problems };
    await kind.update(tx, key, { ...data, revision: revision + 1 });
    const only = (columns: Columns) =>
      Object.fromEntries(changed.map((name) => [name, columns[name] ?? null]));
    const record = { staff, subject: `${kind.word} ${key}`, action: `${kind.word}.edit` as const };
    await recordAudit(tx, { ...record, before: only(before), after: only(data) });
    return { ok: true, key };
  });
}

/** A transaction after which this process shows the catalogue as it is now; others see it within a second. */
export async function change<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const result = await transaction(work);
  forgetCatalogueVersion();
  return result;
}

/** Reads the number of edits that a form was opened with; one that no row has for anything else. */
export function readRevision(text: unknown): number {
  return typeof text === "string" && /^\d{1,9}$/.test(text) ? Number(text) : -1;
}
