import { z } from "zod";
import { choices } from "../choices";
import { parseMinor } from "../money";
import { labelOf } from "./input";

/** Fields that several requests share. Messages are written where a rule needs more than "is not valid". */

export const reference = z.string().trim().min(1).max(255);

/** An amount in major units, above zero; minor units come out. */
export const positiveAmount = z.number().transform((amount, check) => {
  const minor = parseMinor(amount);
  if (minor !== null && minor > 0 && minor <= choices.largestAmountMinor) return minor;
  const message = "Amount must be above zero, with at most two decimals.";
  check.addIssue({ code: "custom", message });
  return z.NEVER;
});

export const currency = z
  .string()
  .transform((code) => code.trim().toUpperCase())
  .pipe(z.enum(choices.currencies));

export const httpUrl = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
    error: (issue) => `${labelOf(issue.path?.at(-1))} must be an absolute http or https URL.`,
  });

const date = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)), {
    error: (issue) => `${labelOf(issue.path?.at(-1))} must be an ISO 8601 date.`,
  })
  .transform((text) => Date.parse(text));

/** The filters that both lists take. */
export const listQuery = z
  .object({
    merchantId: z.int().positive().optional(),
    referenceId: z.string().optional(),
    page: z.int().positive().default(1),
    size: z
      .int()
      .positive()
      .default(choices.page.defaultSize)
      .transform((size) => Math.min(size, choices.page.largestSize)),
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
