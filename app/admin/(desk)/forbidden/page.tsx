import { ButtonLink } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { getTranslator } from "@/lib/i18n/translator";
import { requireStaff } from "@/lib/staff/login";

/** Where a page of the desk sends a member of staff whose role has not the right for it: with status 403. */
export default async function Forbidden() {
  const staff = await requireStaff("see", { exceptSetUp: true });
  const t = getTranslator(staff.locale, "desk");
  return (
    <>
      <PageHeading
        title={t("frame.forbidden.title")}
        intro={t("frame.forbidden.text", { role: t(`frame.role.${staff.role}`) })}
      />
      <ButtonLink href="/admin">{t("frame.forbidden.back")}</ButtonLink>
    </>
  );
}
