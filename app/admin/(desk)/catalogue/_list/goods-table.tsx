import { ProductPicture } from "@/app/_components/product-picture";
import { ShopLink } from "@/app/_ui/shop-link";
import type { ListedProduct } from "@/lib/goods/list";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import { Badge } from "../../../_components/badge";
import { Cell, Table } from "../../../_components/table";
import { OnSale } from "./on-sale";

type Props = { locale: Locale; products: readonly ListedProduct[] };

/** Products with whether they are on sale and what there is of them. */
export function GoodsTable({ locale, products }: Props) {
  const t = getTranslator(locale, "desk");
  const number = getFormatter(locale).number;
  const column = (name: "product" | "category" | "state") => ({ label: t(`catalogue.columns.${name}`) });
  const columns = [
    ...[column("product"), column("category"), column("state")],
    { label: t("catalogue.columns.variants"), align: "right" },
    { label: t("catalogue.columns.available"), align: "right" },
  ] as const;
  return (
    <Table caption={t("catalogue.title")} columns={columns}>
      {products.map(({ slug, name, image, active, category, variants, available, low }) => (
        <tr key={slug} className="hover:bg-paper">
          <Cell head className="min-w-48">
            <ShopLink href={`/admin/catalogue/products/${slug}`} className="flex items-center gap-3">
              {image ? (
                <ProductPicture
                  src={image}
                  alt=""
                  sizes="40px"
                  width={40}
                  height={40}
                  loading="lazy"
                  className="size-10 shrink-0 rounded-md bg-warm-mist object-cover"
                />
              ) : (
                <span className="size-10 shrink-0 rounded-md border border-dashed border-edge" />
              )}
              <span className="text-link wrap-anywhere">{name}</span>
            </ShopLink>
          </Cell>
          <Cell>{category.name}</Cell>
          <Cell>
            <OnSale locale={locale} active={active} variants={variants} category={category} />
          </Cell>
          <Cell align="right">{number(variants)}</Cell>
          <Cell align="right">
            <span className="flex flex-wrap items-center justify-end gap-2">
              {low > 0 && (
                <Badge tone={available > 0 ? "waiting" : "bad"}>
                  {available > 0 ? t("catalogue.state.low") : t("catalogue.state.none")}
                </Badge>
              )}
              {number(available)}
            </span>
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
