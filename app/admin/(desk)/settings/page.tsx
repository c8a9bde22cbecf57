import type { Metadata } from "next";
import { Notice } from "@/app/_ui/notice";
import { getTranslator } from "@/lib/i18n/translator";
import { readForDesk } from "@/lib/settings/change";
import { sections } from "@/lib/settings/settings";
import { requireStaff } from "@/lib/staff/login";
import { DeskHeading } from "../../_components/desk-heading";
import { SectionPanel } from "./section-panel";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireStaff("settings");
  return { title: getTranslator(locale, "desk")("frame.nav.settings") };
}

const done = ["saved", "reset", "changed"] as const;

/** How the shop sells, section by section, beside what shop.ts says. */
export default async function SettingsPage({ searchParams }: PageProps<"/admin/settings">) {
  const { locale } = await requireStaff("settings");
  const t = getTranslator(locale, "desk");
  const query = await searchParams;
  const told = done.find((each) => each === query.done);
  const settings = await Promise.all(
    sections.map(async (section) => ({ section, setting: await readForDesk(section) })),
  );
  return (
    <div className="max-w-3xl">
      <DeskHeading title={t("frame.nav.settings")} intro={t("settings.intro")} />
      {told && (
        <div className="mb-6">
          <Notice tone={told === "changed" ? "warning" : "success"}>{t(`settings.done.${told}`)}</Notice>
        </div>
      )}
      <div className="grid gap-6">
        {settings.map(({ section, setting }) => (
          <SectionPanel key={section} section={section} setting={setting} locale={locale} />
        ))}
      </div>
    </div>
  );
}
