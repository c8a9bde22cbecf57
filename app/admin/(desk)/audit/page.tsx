import type { Metadata } from "next";
import { Button, ButtonLink } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { readPageAt } from "@/app/admin/_page-at";
import { getTranslator } from "@/lib/i18n/translator";
import { parseLine } from "@/lib/platform/action-arguments";
import { parseUuid } from "@/lib/platform/ids";
import { requireStaff } from "@/lib/staff/login";
import { listAudit } from "@/lib/staff/read-audit";
import { listStaff } from "@/lib/staff/team";
import { Entry } from "./entry";

/** An e-mail, and what it is of. */
const longestSubject = 300;

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff("staff");
  return { title: getTranslator(staff.locale, "desk")("frame.nav.audit") };
}

/** Everything that was done at the desk: who, when, what, before and after, and why. */
export default async function Audit({ searchParams }: PageProps<"/admin/audit">) {
  const staff = await requireStaff("staff");
  const t = getTranslator(staff.locale, "desk");
  const query = await searchParams;
  const filter = {
    staff: parseUuid(query.staff) ?? "",
    subject: parseLine(query.subject, longestSubject).trim(),
  };
  const [people, { entries, next }] = await Promise.all([
    listStaff(),
    readPageAt(parseUuid(query.before), "entries", (before) =>
      listAudit({ staffId: filter.staff, subject: filter.subject, before: before ?? "" }),
    ),
  ]);
  const everybody = { value: "", label: t("audit.everybody") };
  return (
    <>
      <PageHeading title={t("frame.nav.audit")} />
      <form className="mb-6 grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
        <SelectField
          name="staff"
          label={t("audit.who")}
          defaultValue={filter.staff}
          options={[everybody, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <TextField
          name="subject"
          label={t("audit.subject")}
          defaultValue={filter.subject}
          maxLength={longestSubject}
        />
        <Button type="submit" kind="secondary">
          {t("audit.filter")}
        </Button>
      </form>
      {entries.length === 0 && <p>{t("audit.none")}</p>}
      <ol className="grid gap-3">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} locale={staff.locale} />
        ))}
      </ol>
      {next && (
        <ButtonLink
          kind="secondary"
          className="mt-6"
          href={`/admin/audit?${new URLSearchParams({ ...filter, before: next })}`}
        >
          {t("audit.older")}
        </ButtonLink>
      )}
    </>
  );
}
