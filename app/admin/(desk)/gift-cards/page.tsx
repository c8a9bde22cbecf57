import { Button, ButtonLink } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/text-field";
import { readPageAt } from "@/app/admin/_page-at";
import { listGiftCards } from "@/lib/gift-cards/desk/list";
import { getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { parseLine } from "@/lib/platform/action-arguments";
import { now } from "@/lib/platform/clock";
import { parseUuid } from "@/lib/platform/ids";
import { requireStaff } from "@/lib/staff/login";
import { may } from "@/lib/staff/rights";
import { DeskHeading } from "../../_components/desk-heading";
import { Empty } from "../../_components/empty";
import { Moment } from "../../_components/moment";
import { Pager } from "../../_components/pager";
import { Cell, Table } from "../../_components/table";
import { CardBadge } from "./card-badge";

const here = "/admin/gift-cards";

/** The gift cards: what is left of each, and where it comes from. */
export default async function GiftCardsPage({ searchParams }: PageProps<"/admin/gift-cards">) {
  const { locale, role } = await requireStaff("see");
  const params = await searchParams;
  const search = parseLine(params.q, 20).trim();
  const { cards, older, place } = await readPageAt(parseUuid(params.behind), "cards", (behind) =>
    listGiftCards(search, behind),
  );
  const t = getTranslator(locale, "desk");
  const at = now();
  const columns = [
    { label: t("giftCards.columns.card") },
    { label: t("giftCards.columns.balance"), align: "right" },
    { label: t("giftCards.columns.amount"), align: "right" },
    { label: t("giftCards.columns.from") },
    { label: t("giftCards.columns.expires") },
    { label: t("giftCards.columns.state") },
  ] as const;
  const first = search ? `${here}?${new URLSearchParams({ q: search })}` : here;
  return (
    <>
      <title>{t("giftCards.title")}</title>
      <DeskHeading title={t("giftCards.title")} intro={t("giftCards.intro")}>
        {may(role, "settings") && <ButtonLink href="/admin/new-gift-card">{t("giftCards.issue")}</ButtonLink>}
      </DeskHeading>
      <form action={here} className="mb-5 flex flex-wrap items-end gap-3">
        <TextField
          name="q"
          type="search"
          label={t("giftCards.search")}
          defaultValue={search}
          maxLength={20}
          autoComplete="off"
        />
        <Button type="submit" kind="secondary">
          {t("giftCards.find")}
        </Button>
      </form>
      {cards.length === 0 ? (
        <Empty title={t("giftCards.none")} />
      ) : (
        <Table caption={t("giftCards.title")} columns={columns}>
          {cards.map(({ id, last4, balance, amount, currency, order, issuedAt, expiresAt, blockedAt }) => (
            <tr key={id}>
              <Cell head>
                <a href={`${here}/${id}`} className="text-link figures">
                  •••• {last4}
                </a>
              </Cell>
              <Cell align="right">{formatMoney(balance, currency, locale)}</Cell>
              <Cell align="right">{formatMoney(amount, currency, locale)}</Cell>
              <Cell>
                {order ? t("giftCards.ofOrder", { number: String(order.number) }) : t("giftCards.ofDesk")}{" "}
                <Moment at={issuedAt} locale={locale} />
              </Cell>
              <Cell>
                <Moment at={expiresAt} locale={locale} />
              </Cell>
              <Cell>
                <CardBadge card={{ balance, expiresAt, blockedAt }} at={at} locale={locale} />
              </Cell>
            </tr>
          ))}
        </Table>
      )}
      <Pager
        label={t("giftCards.pages")}
        newer={{ href: place && first, label: t("giftCards.newest") }}
        older={{
          href: older && `${here}?${new URLSearchParams({ ...(search && { q: search }), behind: older })}`,
          label: t("giftCards.older"),
        }}
      />
    </>
  );
}
