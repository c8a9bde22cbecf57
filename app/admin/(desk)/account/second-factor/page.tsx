import type { Metadata } from "next";
import { PageHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { requireStaff } from "@/lib/staff/login";
import { findSetUp } from "@/lib/staff/own-second-factor";
import { DeskForm } from "../../../_forms/desk-form";
import { beginSetUpAction, finishSetUpAction, renewCodesAction, turnOffAction } from "./actions";
import { CodesForm } from "./codes-form";
import { QrCode } from "./qr-code";

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff("see", { exceptSetUp: true });
  return { title: getTranslator(staff.locale, "desk")("account.second.title") };
}

/** One's own second factor: setting it up in two steps, new recovery codes, turning it off. */
export default async function OwnSecondFactor() {
  const staff = await requireStaff("see", { exceptSetUp: true });
  const t = getTranslator(staff.locale, "desk");
  const { isOn, left, pending } = await findSetUp(staff);
  const password = {
    ...{ name: "password", label: t("account.password.current"), type: "password" as const },
    autoComplete: "current-password",
  };
  const problems = { wrong: t("account.wrong"), "too-many": t("entry.tooMany") };
  const codes = {
    ...{ pending: t("entry.set.saving"), done: t("account.second.kept") },
    ...{ codesTitle: t("account.second.codesTitle"), codesText: t("account.second.codesText") },
  };
  return (
    <>
      <PageHeading title={t("account.second.title")} intro={t("account.second.intro")} />
      <div className="grid max-w-2xl gap-6">
        <CodesForm
          title={t("account.second.scan")}
          isOpen={pending !== null}
          intro={pending && <SetUp uri={pending.uri} secret={pending.key} locale={staff.locale} />}
          action={finishSetUpAction}
          field={{ name: "code", label: t("entry.second.code"), autoComplete: "one-time-code" }}
          texts={{ ...codes, button: t("account.second.finish") }}
          problems={{ ...problems, wrong: t("entry.second.wrong") }}
        />
        <CodesForm
          title={t("account.second.codes")}
          isOpen={isOn}
          intro={<p>{t("account.second.codesLeft", { count: left })}</p>}
          action={renewCodesAction}
          field={password}
          texts={{ ...codes, button: t("account.second.renew") }}
          problems={problems}
        />
        <Panel title={t(isOn ? "account.second.another" : "account.second.begin")}>
          <DeskForm
            id="begin"
            action={beginSetUpAction}
            fields={[password]}
            kind={pending || isOn ? "secondary" : "primary"}
            button={t("account.second.makeKey")}
            pending={t("entry.set.saving")}
            problems={problems}
          />
        </Panel>
        {isOn && (
          <Panel title={t("account.second.turnOffTitle")}>
            <DeskForm
              id="off"
              action={turnOffAction}
              fields={[password]}
              kind="secondary"
              button={t("account.second.turnOff")}
              pending={t("entry.set.saving")}
              problems={problems}
            />
          </Panel>
        )}
      </div>
    </>
  );
}

/** The key for the app: to be read by its camera, or typed. */
function SetUp({ uri, secret, locale }: { uri: string; secret: string; locale: Locale }) {
  const t = getTranslator(locale, "desk");
  return (
    <>
      <p>{t("account.second.scanText")}</p>
      <QrCode text={uri} label={t("account.second.qr")} />
      <p>
        {t("account.second.key")}:{" "}
        <code className="break-all select-all">{secret.replace(/.{4}(?=.)/g, "$& ")}</code>
      </p>
    </>
  );
}
