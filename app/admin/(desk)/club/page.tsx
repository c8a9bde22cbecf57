import { Notice } from "@/app/_ui/notice";
import { ShopLink } from "@/app/_ui/shop-link";
import { readPageAt } from "@/app/admin/_page-at";
import { clubFilters, listMembers } from "@/lib/club/for-desk";
import { getTranslator } from "@/lib/i18n/translator";
import { one } from "@/lib/orders/filters";
import { parseUuid } from "@/lib/platform/ids";
import { requireStaff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { DeskHeading } from "../../_components/desk-heading";
import { Empty } from "../../_components/empty";
import { Pager } from "../../_components/pager";
import { Table } from "../../_components/table";
import { MemberRow } from "./member-row";

const here = "/admin/club";

/** The club's members, what is charged next, and what failed and why. */
export default async function ClubDesk({ searchParams }: PageProps<"/admin/club">) {
  const { locale, role } = await requireStaff("see");
  const t = getTranslator(locale, "desk");
  const params = await searchParams;
  const filter = clubFilters.find((each) => each === one(params, "show")) ?? "all";
  const { members, next, place } = await readPageAt(parseUuid(one(params, "after")), "members", (behind) =>
    listMembers(filter, behind),
  );
  const done = (["charge", "pause"] as const).find((each) => each === one(params, "done"));
  const problem = (["changed", "being-charged"] as const).find((each) => each === one(params, "problem"));
  const columns = (["name", "state", "box", "next", "last", "actions"] as const).map((column) => ({
    label: t(`club.columns.${column}`),
  }));
  return (
    <>
      <title>{t("club.title")}</title>
      <DeskHeading title={t("club.title")} intro={t("club.intro")} />
      {done && <Notice tone="success">{t(`club.done.${done}`)}</Notice>}
      {problem && <Notice tone="warning">{t(`club.problems.${problem}`)}</Notice>}
      <nav aria-label={t("club.filter")} className="my-5">
        <ul className="flex flex-wrap gap-x-2 gap-y-1">
          {clubFilters.map((each) => (
            <li key={each}>
              <ShopLink
                href={`${here}?show=${each}`}
                aria-current={each === filter ? "page" : undefined}
                className="inline-flex min-h-11 items-center rounded-full px-4 text-brand hover:bg-brand-mist aria-[current]:bg-brand-mist aria-[current]:font-medium aria-[current]:text-brand-deep"
              >
                {t(`club.filters.${each}`)}
              </ShopLink>
            </li>
          ))}
        </ul>
      </nav>
      {members.length > 0 ? (
        <Table caption={t(`club.filters.${filter}`)} columns={columns}>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} locale={locale} mayAct={may(role, "operate")} />
          ))}
        </Table>
      ) : (
        <Empty title={t("club.none")}>{t("club.noneText")}</Empty>
      )}
      <Pager
        label={t("club.pages")}
        newer={{ href: place ? `${here}?show=${filter}` : null, label: t("flags.first") }}
        older={{ href: next && `${here}?show=${filter}&after=${next}`, label: t("flags.next") }}
      />
    </>
  );
}
