import type { Metadata } from "next";
import { PageHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";
import { languageNames, locales } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { requireStaff } from "@/lib/staff/login";
import { getPolicy } from "@/lib/staff/policy";
import { roles } from "@/lib/staff/rights";
import { listStaff } from "@/lib/staff/team";
import { DeskForm } from "../../_forms/desk-form";
import { changePolicyAction, inviteAction } from "./actions";
import { Person } from "./person";

export async function generateMetadata(): Promise<Metadata> {
  const staff = await requireStaff("staff");
  return { title: getTranslator(staff.locale, "desk")("frame.nav.staff") };
}

/** Who works at the desk, and what holds for all of them. */
export default async function StaffPage() {
  const staff = await requireStaff("staff");
  const t = getTranslator(staff.locale, "desk");
  const [people, policy] = await Promise.all([listStaff(), getPolicy()]);
  const whole = (minor: number) => String(Math.trunc(minor / 100));
  return (
    <>
      <PageHeading title={t("frame.nav.staff")} />
      <div className="grid max-w-3xl gap-6">
        <Panel title={t("staff.team")}>
          <ul className="divide-y divide-line">
            {people.map((person) => (
              <Person key={person.id} person={person} viewer={staff} />
            ))}
          </ul>
        </Panel>
        <Panel title={t("staff.invite.title")}>
          <DeskForm
            id="invite"
            action={inviteAction}
            fields={[
              { name: "name", label: t("staff.invite.name"), maxLength: 100 },
              { name: "email", label: t("entry.email"), type: "email", maxLength: 200 },
              {
                ...{ name: "role", label: t("staff.role"), value: "operator" },
                options: roles.map((value) => ({ value, label: t(`frame.role.${value}`) })),
              },
              {
                ...{ name: "locale", label: t("account.language"), value: staff.locale },
                options: locales.map((value) => ({ value, label: languageNames[value] })),
              },
            ]}
            button={t("staff.invite.send")}
            pending={t("staff.invite.sending")}
            done={t("staff.invite.done")}
            problems={{
              email: t("staff.invite.email"),
              name: t("staff.invite.noName"),
              taken: t("staff.invite.taken"),
            }}
          />
        </Panel>
        <Panel title={t("staff.policy.title")}>
          <DeskForm
            id="policy"
            action={changePolicyAction}
            fields={[
              {
                ...{ name: "secondFactor", label: t("staff.policy.secondFactor") },
                value: policy.secondFactorForAll ? "all" : "own",
                options: [
                  { value: "own", label: t("staff.policy.own") },
                  { value: "all", label: t("staff.policy.all") },
                ],
              },
              {
                ...{ name: "uyu", label: t("staff.policy.uyu"), hint: t("staff.policy.hint") },
                ...{ value: whole(policy.refundLimitUyu), maxLength: 7 },
              },
              {
                name: "usd",
                label: t("staff.policy.usd"),
                value: whole(policy.refundLimitUsd),
                maxLength: 7,
              },
            ]}
            button={t("entry.set.save")}
            pending={t("entry.set.saving")}
            done={t("staff.policy.done")}
            problems={{ amount: t("staff.policy.amount") }}
          />
        </Panel>
      </div>
    </>
  );
}
