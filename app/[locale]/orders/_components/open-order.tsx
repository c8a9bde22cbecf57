import { readTyped } from "@/app/_components/typed";
import { Panel } from "@/app/_ui/panel";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { typedForm } from "@/lib/platform/typed-form";
import { openOrderAction } from "../open-action";

type Props = { token: string; locale: Locale; problem: unknown };

/** Asks for the e-mail address of an order that was finished a while ago, before it's shown who ordered. */
export async function OpenOrder({ token, locale, problem }: Props) {
  const t = getTranslator(locale, "orders");
  const known = problem === "wrong" || problem === "too-many" ? problem : null;
  return (
    <Panel title={t("open.title")}>
      <form
        id={typedForm}
        action={openOrderAction.bind(null, locale, token)}
        noValidate
        className="grid gap-5"
      >
        <p>{t("open.text")}</p>
        <TextField
          name="email"
          type="email"
          label={t("facts.email")}
          defaultValue={(await readTyped())?.values.email}
          error={known ? t(`open.${known}`) : undefined}
          autoComplete="email"
          required
          maxLength={120}
        />
        <div>
          <SubmitButton pendingLabel={t("open.opening")}>{t("open.action")}</SubmitButton>
        </div>
      </form>
    </Panel>
  );
}
