import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { builtIn } from "@/lib/shop/built-in-fields";
import { departments } from "@/lib/shop/types";
import type { CustomerAddress } from "@/prisma/generated/client";
import { AccountForm } from "../_components/account-form";
import { saveAddressAction } from "./actions";

/** The form of a new address (`address` null), or of one that is changed. */
export function AddressForm({ address, locale }: { address: CustomerAddress | null; locale: Locale }) {
  const t = getTranslator(locale, "account");
  const tCheckout = getTranslator(locale, "checkout");
  const choices = departments.map((name) => ({ value: name, label: name }));
  return (
    <AccountForm
      id="address"
      action={saveAddressAction.bind(null, locale, address?.id ?? null)}
      fields={[
        {
          ...{ name: "street", label: tCheckout("fields.street"), value: address?.street ?? "" },
          ...{ autoComplete: "address-line1", required: true, maxLength: builtIn.street.max },
        },
        {
          ...{ name: "city", label: tCheckout("fields.city"), value: address?.city ?? "" },
          ...{ autoComplete: "address-level2", required: true, maxLength: builtIn.city.max },
        },
        {
          ...{ name: "department", label: tCheckout("fields.department"), value: address?.department ?? "" },
          autoComplete: "address-level1",
          options: [{ value: "", label: tCheckout("fields.departmentChoose") }, ...choices],
        },
        {
          ...{ name: "postalCode", label: tCheckout("fields.postalCode"), value: address?.postalCode ?? "" },
          ...{ optional: tCheckout("optional"), autoComplete: "postal-code", inputMode: "numeric" },
          maxLength: builtIn.postalCode.max,
        },
      ]}
      button={t("addresses.save")}
      pending={t("saving")}
      problems={{
        ...{ required: tCheckout("problems.required"), "too-long": tCheckout("problems.too-long") },
        ...{ choose: tCheckout("problems.choose"), "postal-code": tCheckout("problems.postal-code") },
        "too-many": t("addresses.tooMany"),
      }}
      lost={t("lost")}
    />
  );
}
