import { notFound } from "next/navigation";
import { languageNames, locales, parseLocale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { writeExample } from "@/lib/mail/example";
import { isMailKind } from "@/lib/mail/kinds";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../../../_components/desk-heading";
import { LetterPanels } from "../../letter";
import { kindName } from "../../words";

/** What a kind of mail looks like, in each language of the shop. */
export default async function MailPreviewPage({
  params,
  searchParams,
}: PageProps<"/admin/mail/preview/[kind]">) {
  const { locale } = await requireStaff("see");
  const [{ kind }, { language }] = await Promise.all([params, searchParams]);
  if (!isMailKind(kind)) notFound();
  const t = getTranslator(locale, "desk");
  const shown = language === undefined ? locale : parseLocale(language);
  const written = writeExample(kind, shown);
  const title = t("mail.example", { kind: kindName(kind, locale) });
  return (
    <>
      <title>{title}</title>
      <DeskHeading
        title={title}
        intro={`${t("mail.exampleIntro")} ${t("mail.facts.subject")}: ${written.subject}`}
      >
        {locales.length > 1 && (
          <nav aria-label={t("mail.language")} className="flex gap-4">
            {locales.map((each) => (
              <a
                key={each}
                href={`/admin/mail/preview/${kind}?language=${each}`}
                lang={each}
                aria-current={each === shown ? "page" : undefined}
                className="inline-flex min-h-11 items-center text-brand underline underline-offset-4 aria-[current]:font-semibold aria-[current]:no-underline"
              >
                {languageNames[each]}
              </a>
            ))}
          </nav>
        )}
      </DeskHeading>
      <LetterPanels locale={locale} written={written} />
    </>
  );
}
