import { z } from "zod";
import { choices } from "../choices";
import { parseMinor } from "../money";
import { labelOf } from "./input";
import { parseIsoDate } from "./iso-date";

/** Fields that several requests share. Messages are written where a rule needs more than "is not valid". */

export const reference = z.string().trim().min(1).max(255);

/** Reports a field that is missing, in a check that looks at several fields. */
export function addMissing(check: z.RefinementCtx, path: string[]): void {
  check.addIssue({ code: "custom", path, message: `${labelOf(path.at(-1))} is required.` });
}

/** One of some words, in any casing. */
export const word = <const W extends readonly [string, ...string[]]>(words: W) =>
  z.string().trim().toLowerCase().pipe(z.enum(words)).meta({ enum: words });

/** An amount in major units, above zero; minor units come out. */
export const positiveAmount = z
  .number()
  .transform((amount, check) => {
    const minor = parseMinor(amount);
    if (minor !== null && minor > 0 && minor <= choices.largestAmountMinor) return minor;
    const message = "Amount must be above zero, with at most two decimals.";
    check.addIssue({ code: "custom", message });
    return z.NEVER;
  })
  .meta({ exclusiveMinimum: 0, description: "In major units, with at most two decimals." });

export const currency = z
  .string()
  .trim()
  .toUpperCase()
  .pipe(z.enum(choices.currencies))
  .meta({ enum: choices.currencies });

export const httpUrl = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
    error: (issue) => `${labelOf(issue.path?.at(-1))} must be an absolute http or https URL.`,
  })
  .meta({ format: "uri" });

/** What belongs to the caller and comes back as it is; Plexo's values are strings. */
export const metadata = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean()]).transform((value) => String(value)),
);

/** ms since 1970 come out. */
const date = z
  .string()
  .refine((text) => parseIsoDate(text) !== null, {
    error: (issue) => `${labelOf(issue.path?.at(-1))} must be an ISO 8601 date.`,
  })
  .transform((text) => parseIsoDate(text) ?? 0);

export const paging = {
  page: z.int().positive().default(1),
  size: z.int().positive().default(choices.page.defaultSize),
};

/** The filters that sessions and payments take. */
export const listQuery = z
  .object({
    merchantId: z.int().positive().optional(),
    referenceId: z.string().optional(),
    ...paging,
    minDate: date.optional(),
    maxDate: date.optional(),
  })
  .superRefine(({ minDate, maxDate }, check) => {
    if ((minDate === undefined) === (maxDate === undefined)) return;
    const missing = minDate === undefined ? "minDate" : "maxDate";
    check.addIssue({
      code: "custom",
      path: [missing],
      message: "Min date and max date are only accepted together.",
    });
  });
