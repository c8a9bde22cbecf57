"use client";

import type { ComponentProps } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { localePath, splitLocale } from "@/lib/i18n/paths";
import { switchField, typedForm } from "@/lib/platform/typed-form";
import { useCurrentAddress } from "./current-address";

type Props = Omit<ComponentProps<"button">, "type" | "form"> & {
  /** The page's language from then on; its own, where it's the currency that changes. */
  to?: Locale;
};

/** Shows the page in another language or currency, with what is typed in its form: it sends the form there. */
export function TypedSwitch({ to, value = "", ...rest }: Props) {
  const address = useCurrentAddress();
  return (
    <button
      {...rest}
      type="submit"
      form={typedForm}
      formAction={to ? localePath(to, splitLocale(address).path) : address}
      formMethod="post"
      formEncType="multipart/form-data"
      formNoValidate
      name={switchField}
      value={value}
    />
  );
}

/**
 * What "Enter" in a field presses: the first button that sends the form, in the page's order. Without it, it were one of
 * the head's.
 */
export function TypedDefault() {
  return <button type="submit" form={typedForm} tabIndex={-1} aria-hidden="true" className="sr-only" />;
}
