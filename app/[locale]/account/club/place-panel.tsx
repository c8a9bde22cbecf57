import { readTyped } from "@/app/_components/typed";
import { Panel } from "@/app/_ui/panel";
import type { Place } from "@/lib/checkout/form";
import type { Membership } from "@/lib/club/view";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { getSettings } from "@/lib/settings/read";
import { changePlaceAction } from "./actions";
import { PlaceForm } from "./place-form";
import { deliveryCards, formTexts } from "./place-texts";

/** Where a member's boxes go, to be changed. */
export async function PlacePanel({ row, locale }: Pick<Membership, "row"> & { locale: Locale }) {
  const t = getTranslator(locale, "club");
  const [{ delivery: offered }, typed] = await Promise.all([getSettings(), readTyped()]);
  const { zones } = offered;
  const { fields, address, problems, changed, failure, lost } = formTexts(locale, zones);
  const { delivery, street, city, department, postalCode, note } = row;
  const place: Place = { delivery, street, city, department, postalCode, note };
  const values = Object.entries(place).map(([name, value]) => [name, typed?.values[name] ?? value ?? ""]);
  return (
    <Panel title={t("actions.place")}>
      <PlaceForm
        initial={{ values: Object.fromEntries(values) }}
        action={changePlaceAction.bind(null, locale)}
        texts={{
          ...{ address, problems, changed, failure, lost },
          fields: fields.filter(({ name }) => values.some(([one]) => one === name)),
          note: t("actions.placeNote"),
          ...{ submit: t("actions.choosePlace"), saving: t("actions.saving") },
        }}
        deliveries={deliveryCards(zones, locale)}
      />
    </Panel>
  );
}
