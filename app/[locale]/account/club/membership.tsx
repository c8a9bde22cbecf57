import { ButtonLink } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Panel } from "@/app/_ui/panel";
import { listBoxes } from "@/lib/club/box";
import type { Membership } from "@/lib/club/view";
import { isExpired } from "@/lib/customers/cards/rules";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import { formatMoney } from "@/lib/money";
import { now } from "@/lib/platform/clock";
import type { CustomerCard } from "@/prisma/generated/client";
import { AccountForm } from "../_components/account-form";
import { cardName } from "../cards/card-name";
import { changeClubAction } from "./actions";
import { PlacePanel } from "./place-panel";

type Props = { club: Membership; cards: CustomerCard[]; locale: Locale };

/** What is charged next, and every change that the member can make: a form each. */
export async function MembershipPanels({ club, cards, locale }: Props) {
  const t = getTranslator(locale, "club");
  const { row, next, isUnderWay } = club;
  const boxes = await listBoxes(locale, row.currency);
  const isActive = row.state === "active";
  const form = (what: "skipped" | "paused" | "resumed" | "left" | "card" | "box", month = "") => ({
    action: changeClubAction.bind(null, locale, what, month),
    ...{ id: `club-${what}`, fields: [], pending: t("actions.saving"), lost: t("problems.broken") },
    problems: {
      ...{ changed: t("problems.changed"), "being-charged": t("problems.being-charged") },
      ...{ "no-card": t("problems.no-card"), "not-offered": t("problems.not-offered") },
    },
  });
  const usable = cards.filter((card) => !isExpired(card, now()) && card.id !== row.cardId);
  const others = boxes.filter(({ sku }) => sku !== row.sku);
  return (
    <>
      <Panel title={t("member.nextTitle")}>
        <div className="grid gap-5">
          <Situation club={club} locale={locale} />
          {next && <NextCharge club={club} locale={locale} />}
          <div className="flex flex-wrap items-start gap-4">
            {next && !isUnderWay && (
              <AccountForm {...form("skipped", next.month)} button={t("actions.skip")} />
            )}
            {isActive && <AccountForm {...form("paused")} kind="secondary" button={t("actions.pause")} />}
            {row.state === "paused" && <AccountForm {...form("resumed")} button={t("actions.resume")} />}
          </div>
        </div>
      </Panel>
      <Panel title={t("actions.card")}>
        {usable.length > 0 ? (
          <AccountForm
            isAside
            {...form("card")}
            fields={[
              {
                ...{ name: "card", label: t("join.card") },
                options: usable.map((card) => ({ value: card.id, label: cardName(card, locale) })),
              },
            ]}
            kind="secondary"
            button={t("actions.chooseCard")}
          />
        ) : (
          <ButtonLink kind="secondary" href={localePath(locale, "/account/cards")}>
            {t("join.saveCard")}
          </ButtonLink>
        )}
      </Panel>
      {others.length > 0 && (
        <Panel title={t("actions.box")}>
          <AccountForm
            isAside
            {...form("box")}
            fields={[
              {
                ...{ name: "sku", label: t("join.box"), hint: t("actions.boxNote") },
                options: others.map(({ sku, name, detail, price }) => ({
                  value: sku,
                  label: `${[name, detail].filter(Boolean).join(" · ")} (${formatMoney(price, row.currency, locale)})`,
                })),
              },
            ]}
            kind="secondary"
            button={t("actions.chooseBox")}
          />
        </Panel>
      )}
      <PlacePanel row={row} locale={locale} />
      <AccountForm {...form("left")} kind="quiet" button={t("actions.leave")} />
    </>
  );
}

/** Why nothing is charged, or what is going on, where there is something to say. */
function Situation({ club: { row, box, declines, isUnderWay }, locale }: Omit<Props, "cards">) {
  const t = getTranslator(locale, "club");
  if (isUnderWay) return <Notice>{t("member.underWay")}</Notice>;
  if (row.state === "paused") {
    if (row.why === "card") return <Notice tone="warning">{t("member.pausedCard")}</Notice>;
    if (row.why === "declined") return <Notice tone="warning">{t("member.pausedDeclined")}</Notice>;
    return <Notice>{t(row.why === "desk" ? "member.pausedDesk" : "member.paused")}</Notice>;
  }
  if (declines > 0) return <Notice tone="warning">{t("member.declined")}</Notice>;
  return box ? null : <Notice tone="warning">{t("member.notSold")}</Notice>;
}

function NextCharge({ club: { row, next }, locale }: Omit<Props, "cards">) {
  const t = getTranslator(locale, "club");
  if (!next) return null;
  const { price, at, announced } = next;
  const rows = [
    [t("member.date"), getFormatter(locale).dateTime(at, { dateStyle: "long" })],
    ...(price
      ? [
          [t("member.box"), price.name],
          [t("member.total"), formatMoney(price.total, row.currency, locale)],
        ]
      : []),
    [t("member.card"), row.card ? cardName(row.card, locale) : t("member.noCard")],
  ];
  return (
    <div>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {rows.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-muted">{t(announced ? "member.announced" : "member.upcoming")}</p>
    </div>
  );
}
