import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageMetadata } from "@/app/_seo/page-metadata";
import { Container } from "@/app/_ui/container";
import { PageHeading } from "@/app/_ui/page-heading";
import { getLocale } from "@/lib/i18n/server";
import { readPage } from "@/lib/shop/pages";
import { shop } from "@/shop/shop";

type Props = PageProps<"/[locale]/pages/[page]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await getLocale();
  const page = await readPage(locale, (await params).page);
  if (!page) return {};
  const { title, name } = page;
  return pageMetadata({ locale, path: `/pages/${name}`, title, description: `${title}: ${shop.name}` });
}

/** A page in the merchant's own words. */
export default async function MerchantPage({ params }: Props) {
  const page = await readPage(await getLocale(), (await params).page);
  if (!page) notFound();
  return (
    <Container width="reading">
      <PageHeading title={page.title} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the merchant's own Markdown, from the shop's folder */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: page.html }} />
    </Container>
  );
}
