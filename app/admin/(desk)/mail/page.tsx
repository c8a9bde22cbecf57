import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { SelectField } from "@/app/_ui/select-field";
import { readPageAt } from "@/app/admin/_page-at";
import { getTranslator } from "@/lib/i18n/translator";
import { type MailKind, mailKinds } from "@/lib/mail/kinds";
import { listMails, mailStates, readMailCursor, readMailFilters } from "@/lib/mail/list";
import { env } from "@/lib/platform/env";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../_components/desk-heading";
import { Empty } from "../../_components/empty";
import { Pager } from "../../_components/pager";
import { MailTable } from "./mail-table";
import { kindName } from "./words";

const here = "/admin/mail";
const kinds = Object.keys(mailKinds) as MailKind[];

export default async function MailsPage({ searchParams }: PageProps<"/admin/mail">) {
  const { locale } = await requireStaff("see");
  const t = getTranslator(locale, "desk");
  const params = await searchParams;
  const filters = readMailFilters(params);
  const { state, kind } = filters;
  const { mails, older, newer } = await readPageAt(readMailCursor(params), "mails", (cursor) =>
    listMails(filters, cursor),
  );
  const to = (place: Record<string, string | null>) => {
    const given = Object.entries({ state, kind, ...place }).flatMap(([name, value]) =>
      value === null ? [] : [[name, value]],
    );
    return `${here}?${new URLSearchParams(given)}`;
  };
  return (
    <>
      <title>{t("mail.title")}</title>
      <DeskHeading title={t("mail.title")} intro={t("mail.intro")} />
      <div className="grid gap-5">
        {!env().SMTP_URL && <Notice>{t("mail.noServer")}</Notice>}
        <form
          action={here}
          className="flex flex-wrap items-end gap-3 rounded-xl border border-line bg-card p-4 sm:p-5"
        >
          <SelectField
            name="state"
            label={t("mail.state")}
            defaultValue={state ?? ""}
            options={[
              { value: "", label: t("mail.any") },
              ...mailStates.map((each) => ({ value: each, label: t(`mail.states.${each}`) })),
            ]}
          />
          <SelectField
            name="kind"
            label={t("mail.kind")}
            defaultValue={kind ?? ""}
            options={[
              { value: "", label: t("mail.any") },
              ...kinds.map((each) => ({ value: each, label: kindName(each, locale) })),
            ]}
          />
          <Button type="submit">{t("mail.filter")}</Button>
        </form>
        {mails.length > 0 ? (
          <MailTable mails={mails} locale={locale} />
        ) : (
          <Empty title={t("mail.none")}>{!state && !kind && t("mail.noneYet")}</Empty>
        )}
        <Pager
          label={t("mail.pages")}
          newer={{ href: newer && to({ newer }), label: t("mail.newer") }}
          older={{ href: older && to({ older }), label: t("mail.older") }}
        />
        <section aria-labelledby="examples">
          <h2 id="examples" className="mb-3 text-xl">
            {t("mail.examples")}
          </h2>
          <ul className="flex flex-wrap gap-x-5">
            {kinds.map((each) => (
              <li key={each}>
                <a
                  href={`${here}/preview/${each}`}
                  className="inline-flex min-h-11 items-center text-brand underline underline-offset-4"
                >
                  {kindName(each, locale)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
