import { cache } from "react";
import type { Setting } from "@/prisma/generated/client";
import { readDirectly } from "../platform/database/direct";
import type { Transaction } from "../platform/db";
import { log } from "../platform/log";
import { type Section, type Settings, sections } from "./settings";
import { inForce } from "./stored";

type Row = Pick<Setting, "section" | "value">;

const all = { name: "settings", text: 'SELECT "section", "value" FROM "Setting"' };

/** How the shop sells at this moment, in every process. Read once for each page, and anew for each action. */
export const getSettings = cache(async () => toSettings(await readDirectly<Row>(all)));

/** The same within a transaction. */
export async function readSettings(tx: Transaction): Promise<Settings> {
  return toSettings(await tx.setting.findMany());
}

function toSettings(rows: Row[]): Settings {
  const read = sections.map((section) => [
    section,
    current(section, rows.find((row) => row.section === section)?.value),
  ]);
  return Object.fromEntries(read);
}

const told = new Set<Section>();

function current(section: Section, stored: unknown): Settings[Section] {
  const { value, from } = inForce(section, stored);
  if (from === "misfit" && !told.has(section)) {
    told.add(section);
    log.warn({ section }, "settings of the desk do not fit shop.ts any more, which is in force instead");
  }
  return value;
}
