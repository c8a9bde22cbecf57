import { ShopLink } from "@/app/_ui/shop-link";
import type { Locale } from "@/lib/i18n/locales";
import { getFormatter, getTranslator } from "@/lib/i18n/translator";
import type { ListedEntry } from "@/lib/staff/read-audit";
import { actionInWords } from "./words";

/** One thing that was done at the desk. */
export function Entry({ entry, locale }: { entry: ListedEntry; locale: Locale }) {
  const t = getTranslator(locale, "desk");
  const { at, staff, action, subject, note } = entry;
  const time = getFormatter(locale).dateTime(at, { dateStyle: "medium", timeStyle: "medium" });
  return (
    <li className="rounded-lg border border-line bg-card px-4 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{staff?.name ?? t("audit.nobody")}</span>
        <time dateTime={at.toISOString()} className="figures text-sm text-muted">
          {time}
        </time>
      </p>
      <p>
        {actionInWords(action, locale)} ·{" "}
        <ShopLink href={`/admin/audit?${new URLSearchParams({ subject })}`} className="text-link break-all">
          {subject}
        </ShopLink>
      </p>
      <Change before={entry.before} after={entry.after} />
      {note && <p className="mt-1 italic">“{note}”</p>}
    </li>
  );
}

/** What was changed, value by value. */
function Change({ before, after }: { before: unknown; after: unknown }) {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  );
  if (names.length === 0) return null;
  return (
    <ul className="mt-1 text-sm break-words">
      {names.map((name) => (
        <li key={name}>
          {name}:{" "}
          {[was[name], is[name]]
            .filter((value) => value !== undefined)
            .map(textOf)
            .join(" → ")}
        </li>
      ))}
    </ul>
  );
}

function valuesOf(json: unknown): Record<string, unknown> {
  return typeof json === "object" && json !== null ? { ...json } : {};
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
