import { shop } from "@/shop/shop";
import type { Typed } from "../goods/typed";
import { type Currency, parseAmount, typedAmount } from "../money";
import { isWhole } from "../shop/goods-rules";
import { mostZones, zoneOf } from "../shop/offer-rules";
import { offeredCurrencies } from "../shop/offers";
import { type Department, departments, type Zone } from "../shop/types";
import type { SectionForm, SettingProblem } from "./section-form";

/** Zones as they are typed: by numbers, of which each department has one. */
export const zoneRows = Array.from({ length: mostZones }, (_, index) => index + 1);

export const priceField = (zone: number, currency: Currency) => `price-${currency}-${zone}`;
export const freeField = (zone: number, currency: Currency) => `free-${currency}-${zone}`;
export const departmentField = (department: Department) => `zone-of-${departments.indexOf(department)}`;

export const zonesForm: SectionForm<"delivery"> = {
  fields: [
    ...zoneRows.flatMap((zone) =>
      offeredCurrencies.flatMap((currency) => [priceField(zone, currency), freeField(zone, currency)]),
    ),
    ...departments.map(departmentField),
  ],
  values: ({ zones }) => ({
    ...Object.fromEntries(
      zones.flatMap(({ price, freeFrom }, index) =>
        offeredCurrencies.flatMap((currency) => [
          [priceField(index + 1, currency), typedOrEmpty(price[currency])],
          [freeField(index + 1, currency), typedOrEmpty(freeFrom?.[currency])],
        ]),
      ),
    ),
    ...Object.fromEntries(
      departments.map((name) => [departmentField(name), String((zoneOf(zones, name) ?? -1) + 1 || "")]),
    ),
  }),
  read: (typed) => {
    const problems: Record<string, SettingProblem> = {};
    const zones = zoneRows.flatMap((row) => readZone(typed, row, problems));
    const isNowhere = departments.every((name) => !typed[departmentField(name)]);
    for (const name of departments) {
      const row = typed[departmentField(name)] ?? "";
      if (row && !zoneRows.some((known) => String(known) === row)) problems[departmentField(name)] = "choose";
      // All of the country, or nothing of it where goods can be fetched.
      else if (!row && !(isNowhere && shop.pickup)) problems[departmentField(name)] = "noZone";
    }
    return { problems, data: { zones } };
  },
};

const typedOrEmpty = (amount: number | undefined) => (amount === undefined ? "" : typedAmount(amount));

/** A zone with what is wrong with it; none where no department is in it. */
function readZone(typed: Typed, row: number, problems: Record<string, SettingProblem>): Zone[] {
  const inside = departments.filter((name) => typed[departmentField(name)] === String(row));
  const [price, freeFrom]: [Partial<Record<Currency, number>>, Partial<Record<Currency, number>>] = [{}, {}];
  for (const currency of offeredCurrencies) {
    const [priceName, freeName] = [priceField(row, currency), freeField(row, currency)];
    const [typedPrice, typedFree] = [typed[priceName] ?? "", typed[freeName] ?? ""];
    if (inside.length === 0) {
      if (typedPrice || typedFree) problems[typedPrice ? priceName : freeName] = "noDepartment";
      continue;
    }
    const [cost, free] = [parseAmount(typedPrice), parseAmount(typedFree)];
    if (cost === null) problems[priceName] = typedPrice ? "amount" : "required";
    else price[currency] = cost;
    if (!typedFree) continue;
    if (free === null || !isWhole(free, 1)) problems[freeName] = "above";
    else freeFrom[currency] = free;
  }
  if (inside.length === 0) return [];
  return [{ departments: inside, price, ...(Object.keys(freeFrom).length > 0 && { freeFrom }) }];
}
