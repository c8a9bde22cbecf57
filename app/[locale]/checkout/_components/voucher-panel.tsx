import type { ReactNode } from "react";
import { Price } from "@/app/_components/price";
import { buttonClass } from "@/app/_ui/button";
import { Panel } from "@/app/_ui/panel";
import { dueOf } from "@/lib/gift-cards/rules";
import type { Locale } from "@/lib/i18n/locales";
import { shopTexts } from "@/lib/i18n/shop-texts";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import { brandName } from "@/lib/orders/brands";
import type { OrderView } from "@/lib/orders/read";

type Props = { order: OrderView; locale: Locale };

/** How an order is paid in cash or by transfer, with what and until when; nothing for any other order. */
export function VoucherPanel({ order, locale }: Props) {
  const { status, voucher, currency } = order;
  if (status !== "voucher" || !voucher || voucher.isOver) return null;

  const t = getTranslator(locale, "orders");
  const { means, collector, code, until, url } = voucher;
  // What a gift card pays of it is not asked for.
  const due = dueOf(order);
  const facts: [string, ReactNode][] = [
    [
      t("voucher.amount"),
      due === null ? null : <Price key="amount" minor={due} currency={currency} locale={locale} />,
    ],
    [t("voucher.where"), means === "cash" && collector ? brandName(collector) : null],
    [t("voucher.code"), code ? <Code key="code" code={code} /> : t("voucher.noCode")],
    [t("voucher.until"), until && <Until key="until" until={until} locale={locale} />],
  ];
  return (
    <Panel title={t(`voucher.${means}.steps`)} className="my-8">
      <div className="grid gap-5">
        <p>{shopTexts(locale)[`${means}Steps`]}</p>
        <dl className="grid gap-3">
          {facts.map(([label, value]) =>
            value === null ? null : (
              <div key={label} className="grid items-baseline gap-x-4 sm:grid-cols-[9rem_1fr]">
                <dt className="text-muted">{label}</dt>
                <dd className="min-w-0 break-words">{value}</dd>
              </div>
            ),
          )}
        </dl>
        {url && (
          <div>
            {/* At Plexo, as the address came from there. */}
            <a href={url} className={buttonClass("secondary")}>
              {t("voucher.open")}
            </a>
          </div>
        )}
        {until && <p className="text-sm text-muted">{t("voucher.held")}</p>}
      </div>
    </Panel>
  );
}

/** In groups of four, as it is read out; copied, it is in one piece. */
function Code({ code }: { code: string }) {
  const groups = /^\d+$/.test(code) ? (code.match(/\d{1,4}/g) ?? []) : [code];
  return (
    <code className="figures text-xl font-semibold">
      {groups.map((group, place) => (
        // A code's groups never change places.
        <span key={String(place)} className="mr-[0.4em] last:mr-0">
          {group}
        </span>
      ))}
    </code>
  );
}

function Until({ until, locale }: { until: Date; locale: Locale }) {
  const format = getFormatter(locale);
  return (
    <time dateTime={until.toISOString()}>
      {format.dateTime(until, { dateStyle: "full", timeStyle: "short", hourCycle: "h23" })}
    </time>
  );
}
