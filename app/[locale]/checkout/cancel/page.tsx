import { redirect } from "next/navigation";
import { localePath } from "@/lib/i18n/paths";
import { getLocale } from "@/lib/i18n/server";
import { isOrderToken } from "@/lib/orders/read";
import { UnknownOrder } from "../_components/unknown-order";
import { recallOrder } from "../order-cookie";

/** A return that does not say for which order: the browser may remember. */
export default async function CancelWithoutOrderPage() {
  const locale = await getLocale();
  const token = await recallOrder();
  if (!token || !isOrderToken(token)) return <UnknownOrder locale={locale} forgotten />;
  redirect(localePath(locale, `/checkout/cancel/${token}`));
}
