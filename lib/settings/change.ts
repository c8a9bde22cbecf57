import { Prisma } from "@/prisma/generated/client";
import { type Columns, change, type Editable, edit, type Saved } from "../goods/edit";
import type { Typed } from "../goods/typed";
import { db, type Transaction } from "../platform/db";
import { recordAudit } from "../staff/audit";
import { installmentsForm } from "./installments-form";
import { paymentForm } from "./payment-form";
import type { SectionForm, SettingProblem } from "./section-form";
import { type Section, type Settings, sections, shopSettings } from "./settings";
import { inForce } from "./stored";
import { zonesForm } from "./zones-form";

const forms: { [Name in Section]: SectionForm<Name> } = {
  payment: paymentForm,
  installments: installmentsForm,
  delivery: zonesForm,
};

type Row = { section: string; value: unknown; revision: number };

/** A section as the desk shows it. */
export type DeskSetting = {
  revision: number;
  /** As its form shows what is in force, and what shop.ts says. */
  values: Typed;
  shopValues: Typed;
  /** "misfit": what was saved does not fit shop.ts any more. */
  from: "desk" | "shop" | "misfit";
};

export async function readForDesk(section: Section): Promise<DeskSetting> {
  return show(section, await db().setting.findUniqueOrThrow({ where: { section } }));
}

function show<Name extends Section>(section: Name, { value, revision }: Row): DeskSetting {
  const form: SectionForm<Name> = forms[section];
  const current = inForce(section, value);
  return {
    revision,
    values: form.values(current.value),
    shopValues: form.values(shopSettings()[section]),
    from: current.from,
  };
}

/** The names of a section's fields. */
export function fieldsOf(section: Section): readonly string[] {
  return forms[section].fields;
}

/** Reads the name of a section; null for anything else. */
export function parseSection(value: unknown): Section | null {
  return sections.find((section) => section === value) ?? null;
}

type Given = { staff: { id: string }; revision: number };

/** Changes a section that is still as it was when its form was opened. */
export function saveSetting(
  section: Section,
  given: Given & { typed: Typed },
): Promise<Saved<SettingProblem>> {
  return edit(editable(section), { ...given, key: section });
}

/** Goes back to what shop.ts says, from now on and whatever it will say. False: it is not as the page showed it any more. */
export function resetSetting(section: Section, { staff, revision }: Given): Promise<boolean> {
  return change(async (tx) => {
    const row = await lock(tx, section);
    if (row.revision !== revision) return false;
    if (row.value === null) return true;
    const { columns } = editable(section);
    const [before, after] = [columns(row), columns({ ...row, value: null })];
    const data = { value: Prisma.DbNull, revision: revision + 1 };
    await tx.setting.update({ where: { section }, data });
    const record = { staff, subject: `settings ${section}`, action: "settings.reset" } as const;
    await recordAudit(tx, { ...record, before, after });
    return true;
  });
}

function editable<Name extends Section>(section: Name): Editable<Row, Columns, SettingProblem> {
  const form: SectionForm<Name> = forms[section];
  // Read back from what is typed for it, so that what is written in another way is no other value.
  const asTyped = (value: Settings[Name]): Columns => ({ ...form.read(form.values(value)).data });
  return {
    word: "settings",
    lock: (tx) => lock(tx, section),
    values: (row) => form.values(inForce(section, row.value).value),
    columns: (row) => asTyped(inForce(section, row.value).value),
    read: async (_tx, typed) => {
      const { problems, data } = form.read(typed);
      return { problems, data: { ...data } };
    },
    update: (tx, _key, { revision, ...value }) =>
      tx.setting.update({ where: { section }, data: { value, revision } }),
  };
}

async function lock(tx: Transaction, section: Section): Promise<Row> {
  await tx.$queryRaw`SELECT 1 FROM "Setting" WHERE "section" = ${section} FOR UPDATE`;
  return tx.setting.findUniqueOrThrow({ where: { section } });
}
