import type { Locale } from "@/lib/i18n/locales";
import type { DeskOrder } from "@/lib/orders/for-desk";

/** What every part of an order's page is given. */
export type PartProps = { order: DeskOrder; locale: Locale };
