const ISO_DATE = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?)(Z|[+-]\d\d:\d\d)?)?$/i;

/**
 * An ISO 8601 date, with a time or without, as ms since 1970; UTC where it names no zone. Answers null for
 * anything else, and for days that no month has.
 */
export function parseIsoDate(text: string): number | null {
  const [, day = "", time = "00:00", zone = "Z"] = ISO_DATE.exec(text.trim()) ?? [];
  const midnight = new Date(`${day}T00:00Z`);
  if (Number.isNaN(midnight.valueOf()) || !midnight.toISOString().startsWith(day)) return null;
  const parsed = Date.parse(`${day}T${time}${zone.toUpperCase()}`);
  return Number.isNaN(parsed) ? null : parsed;
}
