import { Price } from "@/app/_components/price";
import { ProductPicture } from "@/app/_components/product-picture";
import { ShopLink } from "@/app/_ui/shop-link";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { LineProblem } from "@/lib/cart/price";
import type { CartLine } from "@/lib/cart/read";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getTranslator } from "@/lib/i18n/translator";
import { type Currency, formatMoney } from "@/lib/money";
import { removeLineAction, updateQuantityAction } from "./actions";
import { QuantityStepper } from "./quantity-stepper";

type Props = { line: CartLine; currency: Currency; locale: Locale };

/** A line of the cart: what it is, how many, what it costs, and what stands in its way. */
export function CartLineRow({ line, currency, locale }: Props) {
  const t = getTranslator(locale, "cart");
  const name = line.name || t("gone");
  const known = line.problem?.kind !== "unknown" && line.problem?.kind !== "other-currency";
  return (
    <li className="grid grid-cols-[5rem_1fr] gap-x-4 gap-y-3 py-6 sm:grid-cols-[7rem_1fr_auto] sm:gap-x-6">
      <div className="size-20 overflow-hidden rounded-xl bg-warm-mist sm:size-28">
        {line.image && (
          <ProductPicture
            src={line.image}
            alt=""
            sizes="112px"
            width={112}
            height={112}
            className="size-full object-cover"
          />
        )}
      </div>
      <div className="min-w-0">
        <h3 className="text-xl leading-snug">
          {line.slug ? (
            <ShopLink
              href={localePath(locale, `/products/${line.slug}`)}
              className="decoration-1 underline-offset-4 hover:underline"
            >
              {name}
            </ShopLink>
          ) : (
            name
          )}
        </h3>
        {line.detail && <p className="text-sm text-muted">{line.detail}</p>}
        {known && (
          <p className="mt-1 text-sm text-muted">
            {t("unitPrice", { price: formatMoney(line.unitPrice, currency, locale) })}
          </p>
        )}
        {line.problem && <LineTrouble line={line} problem={line.problem} locale={locale} />}
      </div>
      <div className="col-span-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 sm:col-span-1 sm:flex-col sm:items-end">
        {known && (
          <Price minor={line.lineTotal} currency={currency} locale={locale} className="text-lg font-medium" />
        )}
        <div className="flex items-center gap-3">
          <form action={removeLineAction.bind(null, locale, line.sku)}>
            <SubmitButton
              kind="quiet"
              pendingLabel={t("removing")}
              aria-label={t("removeOf", { name })}
              className="text-sm"
            >
              {t("remove")}
            </SubmitButton>
          </form>
          {known && (
            <QuantityStepper
              action={updateQuantityAction.bind(null, locale, line.sku)}
              quantity={line.quantity}
              words={{
                group: t("quantityOf", { name }),
                less: t("less", { name }),
                more: t("more", { name }),
              }}
            />
          )}
        </div>
      </div>
    </li>
  );
}

function LineTrouble({ line, problem, locale }: { line: CartLine; problem: LineProblem; locale: Locale }) {
  const t = getTranslator(locale, "cart");
  const style = "mt-2 text-sm font-medium text-danger";
  if (problem.kind === "unknown") return <p className={style}>{t("problems.unknown")}</p>;
  if (problem.kind === "other-currency") return <p className={style}>{t("problems.otherCurrency")}</p>;
  if (problem.kind === "sold-out") return <p className={style}>{t("problems.soldOut")}</p>;
  const { available } = problem;
  return (
    <form
      action={updateQuantityAction.bind(null, locale, line.sku)}
      className="flex flex-wrap items-center gap-x-4"
    >
      <p className={style}>{t("problems.notEnough", { available })}</p>
      <input type="hidden" name="quantity" value={available} />
      <SubmitButton kind="quiet" pendingLabel={t("problems.take", { available })} className="text-sm">
        {t("problems.take", { available })}
      </SubmitButton>
    </form>
  );
}
