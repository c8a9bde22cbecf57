import type { ReactNode } from "react";
import { Container } from "@/app/_ui/container";
import type { FormState } from "@/app/_ui/form-state";
import { PageHeading } from "@/app/_ui/page-heading";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { AccountForm } from "./account-form";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

type Props = {
  locale: Locale;
  /** Where the code was mailed to. */
  email: string;
  /** Takes the code, and mails another one. */
  action: Action;
  again: Action;
  /** The button's, where the code is not to sign in with. */
  texts?: { button: string; pending: string };
  /** What else can be wrong. */
  problems?: Record<string, string>;
  /** The way back. */
  children: ReactNode;
};

/** Where the code that was mailed is typed. */
export function CodePage({ locale, email, action, again, texts, problems: others, children }: Props) {
  const t = getTranslator(locale, "account");
  const problems = { wrong: t("code.wrong"), "too-many": t("door.tooMany"), ...others };
  return (
    <Container width="reading">
      <PageHeading title={t("code.title")} intro={t("code.intro", { email })} />
      <div className="grid gap-6">
        <AccountForm
          id="code"
          action={action}
          fields={[
            {
              ...{ name: "code", label: t("code.code"), autoComplete: "one-time-code" },
              ...{ inputMode: "numeric", required: true, maxLength: 20 },
            },
          ]}
          button={texts?.button ?? t("code.confirm")}
          pending={texts?.pending ?? t("code.confirming")}
          problems={problems}
          lost={t("lost")}
        />
        <AccountForm
          id="again"
          action={again}
          fields={[]}
          kind="quiet"
          button={t("code.again")}
          pending={t("door.sending")}
          problems={problems}
          done={t("code.sent")}
          lost={t("lost")}
        />
        <p>{children}</p>
      </div>
    </Container>
  );
}
