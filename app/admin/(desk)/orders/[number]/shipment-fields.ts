import { type ShipmentProblems, shipmentFields } from "@/lib/fulfilment/shipment";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { FieldSpec } from "../../../_forms/edit-spec";

/** What is asked of a shipment. */
export function fieldsOfShipment(locale: Locale): FieldSpec[] {
  const t = getTranslator(locale, "desk");
  return shipmentFields.map((name) => ({
    ...{ kind: "line", name, label: t(`fulfilment.shipment.${name}`), optional: t("operation.optional") },
    ...(name === "trackingUrl" && { hint: t("fulfilment.shipment.hint") }),
  }));
}

/** What is wrong with it, each in a sentence. */
export function tellProblems(problems: ShipmentProblems, locale: Locale): Record<string, string> {
  const t = getTranslator(locale, "desk");
  return Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [name, t(`fulfilment.problems.${problem}`)]),
  );
}
