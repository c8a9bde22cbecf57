import { getLocale } from "@/lib/i18n/server";
import { NotFoundContent } from "../_components/not-found-content";

/** For a page that finds out by itself, while it is drawn, that there is nothing to show. */
export default async function NotFound() {
  return <NotFoundContent locale={await getLocale()} />;
}
