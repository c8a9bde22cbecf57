import { getTranslator } from "@/lib/i18n/translator";
import type { Staff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { nav } from "../_nav";
import { NavItem } from "./nav-item";

/** The sections that a member of staff may open. */
export function Sections({ staff }: { staff: Staff }) {
  const t = getTranslator(staff.locale, "desk");
  return (
    <nav aria-label={t("frame.sections")}>
      <ul className="grid gap-0.5">
        {nav
          .filter(({ right }) => may(staff.role, right))
          .map(({ href, text }) => (
            <li key={href}>
              <NavItem href={href} name={t(`frame.nav.${text}`)} />
            </li>
          ))}
      </ul>
    </nav>
  );
}
