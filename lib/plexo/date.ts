import { z } from "zod";

/** ISO 8601 in UTC, with up to seven digits of fraction (observed). */
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T/)
  .transform((value) => new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(value) ? value : `${value}Z`))
  .refine((value) => !Number.isNaN(value.getTime()))
  .nullable()
  .default(null)
  .catch(null);
