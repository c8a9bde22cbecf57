import { getTranslator } from "@/lib/i18n/translator";
import type { Staff } from "@/lib/staff/login";
import { roles } from "@/lib/staff/rights";
import type { Staff as StaffRow } from "@/prisma/generated/client";
import { DeskForm } from "../../_forms/desk-form";
import { changeRoleAction, changeStaffAction } from "./actions";

/** A member of staff, with what an owner can do about them. */
export function Person({ person, viewer }: { person: StaffRow; viewer: Staff }) {
  const t = getTranslator(viewer.locale, "desk");
  const { id, name, email, role, active, passwordHash, totpSecret } = person;
  const state = active ? (passwordHash ? (totpSecret ? "secure" : "plain") : "invited") : "inactive";
  const problems = {
    "last-owner": t("staff.lastOwner"),
    "not-found": t("staff.notFound"),
    forbidden: t("staff.forbidden"),
  };
  const changes = [
    ...(active && !passwordHash ? (["invite"] as const) : []),
    ...(active && totpSecret && id !== viewer.id ? (["second-factor"] as const) : []),
    active ? ("deactivate" as const) : ("activate" as const),
  ];
  return (
    <li className="py-4">
      <p className="font-medium">{name}</p>
      <p className="text-sm break-all text-muted">{email}</p>
      <p className="text-sm">
        {t(`frame.role.${role}`)} · {t(`staff.state.${state}`)}
      </p>
      <details className="mt-1">
        <summary className="flex min-h-11 cursor-pointer items-center text-brand underline underline-offset-4">
          {t("staff.change", { name })}
        </summary>
        <div className="mt-2 grid gap-4">
          <DeskForm
            id={`role-${id}`}
            action={changeRoleAction.bind(null, id)}
            fields={[
              {
                ...{ name: "role", label: t("staff.role"), value: role },
                options: roles.map((value) => ({ value, label: t(`frame.role.${value}`) })),
              },
            ]}
            kind="secondary"
            button={t("staff.changeRole")}
            pending={t("entry.set.saving")}
            problems={problems}
          />
          {changes.map((what) => (
            <DeskForm
              key={what}
              id={`${what}-${id}`}
              action={changeStaffAction.bind(null, id, what)}
              fields={[]}
              kind="secondary"
              button={t(`staff.do.${what}`)}
              pending={t("entry.set.saving")}
              problems={problems}
            />
          ))}
        </div>
      </details>
    </li>
  );
}
