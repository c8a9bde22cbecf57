import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readTyped } from "@/app/_components/typed";
import { pageMetadata } from "@/app/_seo/page-metadata";
import { Container } from "@/app/_ui/container";
import { PageHeading } from "@/app/_ui/page-heading";
import { getCurrency } from "@/lib/cart/store";
import { getLocale } from "@/lib/i18n/server";
import { getTranslator } from "@/lib/i18n/translator";
import { randomToken } from "@/lib/platform/ids";
import { openCurrencies, openPaths } from "@/lib/shop/offers";
import type { OpenKind } from "@/lib/shop/types";
import { buyOpenAction } from "./actions";
import { OpenForm } from "./open-form";
import { getOpenTexts } from "./texts";

export async function openMetadata(kind: OpenKind): Promise<Metadata> {
  const locale = await getLocale();
  const t = getTranslator(locale, "open");
  return pageMetadata({
    locale,
    path: openPaths[kind],
    title: t(`${kind}.title`),
    description: t(`${kind}.intro`),
  });
}

/** What is bought for an amount that the payer chooses: who buys it, and in which currency. */
export async function OpenPage({ kind }: { kind: OpenKind }) {
  const [locale, chosen] = await Promise.all([getLocale(), getCurrency()]);
  const offered = openCurrencies(kind);
  const currency = offered.find((one) => one === chosen) ?? offered[0];
  if (!currency) notFound();
  const typed = await readTyped();
  // What was chosen last holds.
  const values = { currency, recipientLocale: locale, ...typed?.values, ...(typed?.choice && { currency }) };
  const t = getTranslator(locale, "open");
  return (
    <Container width="reading">
      <PageHeading title={t(`${kind}.title`)} intro={t(`${kind}.intro`)} />
      <OpenForm
        action={buyOpenAction.bind(null, locale, kind)}
        initial={{ values }}
        // The form sent twice buys once.
        formKey={randomToken()}
        texts={getOpenTexts(kind, locale)}
      />
    </Container>
  );
}
