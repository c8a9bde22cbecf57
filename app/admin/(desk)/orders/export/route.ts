import { Readable } from "node:stream";
import { reasonInWords } from "@/app/admin/_reason";
import { getTranslator } from "@/lib/i18n/translator";
import { exportOrders } from "@/lib/orders/export";
import { readFilters } from "@/lib/orders/filters";
import { now } from "@/lib/platform/clock";
import { dayOf } from "@/lib/platform/days";
import { staffForRequest } from "@/lib/staff/login";

/** The orders of the list as CSV, sent while it is read. */
export async function GET(request: Request): Promise<Response> {
  const caller = await staffForRequest("see");
  if (!caller.ok) return caller.response;
  const t = getTranslator(caller.staff.locale, "desk");
  const query = new URL(request.url).searchParams;
  const params = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
  const pieces = exportOrders(readFilters(params).filters, {
    column: (name) => t(`orders.columns.${name}`),
    state: (state) => t(`orders.states.${state}`),
    flag: (reason) => reasonInWords(reason, caller.staff.locale),
  });
  return new Response(Readable.toWeb(Readable.from(pieces, { highWaterMark: 1 })) as ReadableStream, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "cache-control": "no-store",
      "content-disposition": `attachment; filename="orders-${dayOf(now())}.csv"`,
    },
  });
}
