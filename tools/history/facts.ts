import type { ClientBase } from "pg";
import { variantDetail } from "@/lib/catalog/detail";
import { localText } from "@/lib/catalog/text";
import { currencies } from "@/lib/money";
import { zoneOf } from "@/lib/shop/offer-rules";
import { offeredCurrencies, offeredLocales } from "@/lib/shop/offers";
import { shop } from "@/shop/shop";

/** Departments in which shoppers live, with their cities, and how many of a hundred do. */
const places = [
  ["Montevideo", "Montevideo", 54],
  ["Canelones", "Las Piedras", 16],
  ["Maldonado", "Maldonado", 10],
  ["Colonia", "Colonia del Sacramento", 5],
  ["Salto", "Salto", 4],
  ["Paysandú", "Paysandú", 4],
  ["Rocha", "La Paloma", 4],
  ["Tacuarembó", "Tacuarembó", 3],
] as const;

type Variant = {
  sku: string;
  size: string | null;
  color: string | null;
  image: string;
  name: unknown;
  priceUyu: number | null;
  priceUsd: number | null;
};

/** What the shop sells, where to, and how it may be paid: tables of one connection that orders are made of. */
export async function makeFacts(client: ClientBase): Promise<void> {
  const { rows } = await client.query<Variant>(`
    SELECT v."sku", v."size", v."color", v."priceUyu", v."priceUsd", p."image", p."name"
    FROM "Variant" AS v JOIN "Product" AS p ON p."slug" = v."productSlug" ORDER BY p."position", v."position", v."sku"`);
  const goods = offeredCurrencies.flatMap((currency) => {
    const price = (variant: Variant) => (currency === "UYU" ? variant.priceUyu : variant.priceUsd);
    const sold = rows.filter((variant) => price(variant) !== null);
    return offeredLocales.flatMap((locale) =>
      sold.map((variant, nth) => ({
        ...{ currency, locale, nth, sku: variant.sku, image: variant.image, price: price(variant) },
        ...{ name: localText(variant.name, locale), detail: variantDetail(variant, locale) },
      })),
    );
  });
  if (goods.length === 0) throw new Error("There are no goods to make orders of.");
  await table(
    client,
    "made_goods",
    "currency text, locale text, nth int, sku text, image text, price int, name text, detail text",
    goods,
  );

  let upto = 0;
  const prices = places.flatMap(([department, city, weight]) => {
    const { zones } = shop.delivery;
    const zone = zones[zoneOf(zones, department) ?? -1];
    if (!zone) return [];
    upto += weight;
    return currencies.map((currency) => ({
      ...{ department, city, upto, currency, price: zone.price[currency] ?? 0 },
      freeFrom: zone.freeFrom?.[currency] ?? null,
    }));
  });
  await table(
    client,
    "made_places",
    `department text, city text, upto int, currency text, price int, "freeFrom" int`,
    prices,
  );

  const plans = currencies.flatMap((currency) =>
    (shop.installments[currency] ?? [{ from: 0, installments: 1 }]).map((plan) => ({ currency, ...plan })),
  );
  await table(client, "made_plans", `currency text, "from" int, installments int`, plans);
}

async function table(client: ClientBase, name: string, columns: string, rows: object[]): Promise<void> {
  await client.query(`CREATE TEMP TABLE ${name} (${columns})`);
  await client.query(`INSERT INTO ${name} SELECT * FROM json_to_recordset($1) AS made (${columns})`, [
    JSON.stringify(rows),
  ]);
  await client.query(`ANALYZE ${name}`);
}
