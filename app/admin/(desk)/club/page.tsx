import { Notice } from "@/app/_ui/notice";
import { readPageAt } from "@/app/admin/_page-at";
import { clubFilters, listMembers } from "@/lib/club/for-desk";
import { getTranslator } from "@/lib/i18n/translator";
import { parseUuid } from "@/lib/platform/ids";
import { readParam } from "@/lib/platform/search-params";
import { requireStaff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { DeskHeading } from "../../_components/desk-heading";
import { Empty } from "../../_components/empty";
import { FilterLinks } from "../../_components/filter-links";
import { Pager } from "../../_components/pager";
import { Table } from "../../_components/table";
import { MemberRow } from "./member-row";

const here = "/admin/club";

/** The club's members, what is charged next, and what failed and why. */
export default async function ClubDesk({ searchParams }: PageProps<"/admin/club">) {
  const { locale, role } = await requireStaff("see");
  const t = getTranslator(locale, "desk");
  const params = await searchParams;
  const filter = clubFilters.find((each) => each === readParam(params, "show")) ?? "all";
  const { members, next, place } = await readPageAt(
    parseUuid(readParam(params, "after")),
    "members",
    (behind) => listMembers(filter, behind),
  );
  const done = (["charge", "pause"] as const).find((each) => each === readParam(params, "done"));
  const problem = (["changed", "being-charged"] as const).find(
    (each) => each === readParam(params, "problem"),
  );
  const columns = (["name", "state", "box", "next", "last", "actions"] as const).map((column) => ({
    label: t(`club.columns.${column}`),
  }));
  return (
    <>
      <title>{t("club.title")}</title>
      <DeskHeading title={t("club.title")} intro={t("club.intro")} />
      {done && <Notice tone="success">{t(`club.done.${done}`)}</Notice>}
      {problem && <Notice tone="warning">{t(`club.problems.${problem}`)}</Notice>}
      <FilterLinks
        label={t("club.filter")}
        links={clubFilters.map((each) => ({
          ...{ href: `${here}?show=${each}`, text: t(`club.filters.${each}`), isCurrent: each === filter },
        }))}
      />
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
