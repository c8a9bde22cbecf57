import type { Metadata } from "next";
import { privateMetadata } from "@/app/_seo/page-metadata";
import { ButtonLink } from "@/app/_ui/button";
import { Container } from "@/app/_ui/container";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { type CartView, readCart } from "@/lib/cart/read";
import { hasCartCookie } from "@/lib/cart/store";
import { changesSince } from "@/lib/checkout/review";
import type { Locale } from "@/lib/i18n/locales";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { getOrderedLines } from "@/lib/orders/read";
import { tellChanges } from "../checkout/words";
import { CartGiftCard } from "./cart-gift-card";
import { CartLineRow } from "./cart-line";
import { CartSummary } from "./cart-summary";

export async function generateMetadata(): Promise<Metadata> {
  return privateMetadata(getTranslator(await getLocale(), "cart")("title"));
}

export default async function CartPage({ searchParams }: PageProps<"/[locale]/cart">) {
  const locale = await getLocale();
  const t = getTranslator(locale, "cart");
  const cart = await readCart(locale);
  const { added, limited, order } = await searchParams;
  if (cart.lines.length === 0) {
    return <EmptyCart locale={locale} isNotKept={added !== undefined && !(await hasCartCookie())} />;
  }
  return (
    <Container>
      <PageHeading title={t("title")} />
      <div className="grid gap-4 empty:hidden *:last:mb-8">
        <AddedNotice cart={cart} sku={added} limited={limited !== undefined} locale={locale} />
        <LapsedNotice cart={cart} token={order} locale={locale} />
        {!cart.ready && (
          <Notice tone="warning" title={t("problems.title")}>
            {cart.tooLarge && <p>{getTranslator(locale, "checkout")("changed.too-large")}</p>}
          </Notice>
        )}
      </div>
      <div className="grid items-start gap-8 lg:grid-cols-[1fr_22rem] lg:gap-12">
        <section aria-labelledby="lines">
          <h2 id="lines" className="sr-only">
            {t("lines")}
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {cart.lines.map((line) => (
              <CartLineRow key={line.sku} line={line} currency={cart.currency} locale={locale} />
            ))}
          </ul>
          <ButtonLink href={localePath(locale, "/products")} kind="quiet" className="mt-4">
            {t("keepShopping")}
          </ButtonLink>
        </section>
        <div className="grid gap-6">
          <CartSummary cart={cart} locale={locale} />
          <CartGiftCard currency={cart.currency} locale={locale} />
        </div>
      </div>
    </Container>
  );
}

type AddedProps = { cart: CartView; sku: unknown; limited: boolean; locale: Locale };

function AddedNotice({ cart, sku, limited, locale }: AddedProps) {
  const line = cart.lines.find((line) => line.sku === sku);
  if (!line) return null;
  const t = getTranslator(locale, "cart");
  const { name, quantity } = line;
  return (
    <Notice tone="success">{limited ? t("addedLimited", { name, quantity }) : t("added", { name })}</Notice>
  );
}

/** For a shopper whose order waited too long: the same goods, and what is different about them today. */
async function LapsedNotice({ cart, token, locale }: { cart: CartView; token: unknown; locale: Locale }) {
  const order = typeof token === "string" ? await getOrderedLines(token) : null;
  if (!order) return null;
  const t = getTranslator(locale, "cart");
  const changes = tellChanges(changesSince(order, cart), cart, locale);
  return (
    <Notice title={t("lapsed.title")}>
      <p>{t(changes.length > 0 ? "lapsed.changed" : "lapsed.same")}</p>
      <ul className="mt-2 list-disc pl-5 empty:hidden">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** `isNotKept`: something was added, and the browser has not kept it. */
function EmptyCart({ locale, isNotKept }: { locale: Locale; isNotKept: boolean }) {
  const t = getTranslator(locale, "cart");
  return (
    <Container width="reading" className="py-8 text-center sm:py-16">
      <h1 className="text-4xl sm:text-5xl">{t("empty.title")}</h1>
      <p className="mt-4 mb-8 text-lead text-muted">{t("empty.text")}</p>
      {isNotKept && (
        <div className="mb-8 text-left">
          <Notice tone="warning">{t("noCookies")}</Notice>
        </div>
      )}
      <ButtonLink href={localePath(locale, "/products")}>{t("empty.browse")}</ButtonLink>
    </Container>
  );
}
