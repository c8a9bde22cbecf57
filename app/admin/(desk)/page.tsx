import { PageHeading } from "@/app/_ui/page-heading";
import { getTranslator } from "@/lib/i18n/translator";
import { requireStaff } from "@/lib/staff/login";

export default async function Today() {
  const staff = await requireStaff("see");
  const t = getTranslator(staff.locale, "desk");
  return <PageHeading title={t("frame.nav.today")} />;
}
