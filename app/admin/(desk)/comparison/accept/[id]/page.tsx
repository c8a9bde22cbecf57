import { notFound } from "next/navigation";
import { Panel } from "@/app/_ui/panel";
import { getItem } from "@/lib/comparison/read";
import { maxNoteLength } from "@/lib/comparison/resolve";
import { getTranslator } from "@/lib/i18n/translator";
import { isUuid } from "@/lib/platform/ids";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../../../_components/desk-heading";
import { acceptAction } from "../../actions";
import { ItemFacts } from "../../item-facts";
import { AcceptForm } from "../accept-form";

export default async function AcceptPage({ params }: PageProps<"/admin/comparison/accept/[id]">) {
  const { locale } = await requireStaff("operate");
  const { id } = await params;
  const item = isUuid(id) ? await getItem(id) : null;
  if (!item || item.acceptedAt || item.kind === "not_yet_due") notFound();
  const t = getTranslator(locale, "desk");
  const texts = {
    ...{ note: t("comparison.note"), hint: t("comparison.noteHint", { max: String(maxNoteLength) }) },
    ...{ accept: t("comparison.acceptNow"), accepting: t("comparison.accepting") },
    problems: {
      missing: t("comparison.noteMissing"),
      long: t("comparison.noteLong", { max: String(maxNoteLength) }),
    },
  };
  return (
    <>
      <title>{t("comparison.acceptTitle")}</title>
      <DeskHeading title={t("comparison.acceptTitle")} intro={t("comparison.acceptIntro")} />
      <div className="grid max-w-2xl grid-cols-1 gap-6">
        <Panel title={t(`comparison.kinds.${item.kind}`)}>
          <ItemFacts item={item} locale={locale} />
        </Panel>
        <AcceptForm action={acceptAction.bind(null, id, item.day)} maxLength={maxNoteLength} texts={texts} />
      </div>
    </>
  );
}
