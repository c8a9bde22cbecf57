import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/panel";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { type DeskSetting, fieldsOf } from "@/lib/settings/change";
import type { Section } from "@/lib/settings/settings";
import { EditForm } from "../../_forms/edit-form";
import { differingFields } from "../../_forms/edit-words";
import { resetSettingAction, saveSettingAction } from "./actions";
import { settingFields } from "./fields";

type Props = { section: Section; setting: DeskSetting; locale: Locale };

/** A section of the settings: its form, and where it is other than shop.ts. */
export function SectionPanel({ section, setting, locale }: Props) {
  const t = getTranslator(locale, "desk");
  const { values, shopValues, revision } = setting;
  const fields = settingFields(section, [values, shopValues], locale);
  const names = fields.map(({ name }) => name);
  return (
    <Panel title={t(`settings.${section}`)}>
      <div className="grid gap-6">
        <Standing section={section} setting={setting} fields={fields} locale={locale} />
        <EditForm
          action={saveSettingAction.bind(null, section)}
          initial={{ values, revision }}
          fields={fields}
          carried={fieldsOf(section).filter((name) => !names.includes(name))}
          texts={{ submit: t("forms.save"), pending: t("forms.saving") }}
        />
      </div>
    </Panel>
  );
}

function Standing({
  section,
  setting,
  fields,
  locale,
}: Props & { fields: ReturnType<typeof settingFields> }) {
  const t = getTranslator(locale, "desk");
  const { values, shopValues, revision, from } = setting;
  if (from === "shop") return <p className="text-muted">{t("settings.same")}</p>;
  const differing = differingFields(values, shopValues, fields);
  return (
    <div className="grid gap-4">
      {from === "misfit" ? (
        <Notice tone="warning">{t("settings.misfit")}</Notice>
      ) : differing.length === 0 ? (
        <p className="text-muted">{t("settings.same")}</p>
      ) : (
        <Notice title={t("settings.differs")}>
          <ul className="list-disc pl-5">
            {differing.map(({ field, value }) => (
              <li key={field}>
                {value ? t("settings.shopSays", { field, value }) : t("settings.shopEmpty", { field })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <form action={resetSettingAction.bind(null, section, String(revision))}>
        <SubmitButton kind="secondary" pendingLabel={t("settings.resetting")}>
          {t("settings.reset")}
        </SubmitButton>
      </form>
    </div>
  );
}
