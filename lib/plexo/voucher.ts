import { z } from "zod";
import { date } from "./date";
import type { PlexoVoucher } from "./payment";

/*
 * How a payment in cash or by transfer tells of its voucher. Plexo's public material says that there are such payments,
 * and nothing of this: the names here are our choice, and stand here alone.
 */

/** Printed on paper and read out at a counter. It opens nothing, and is no card's number: cards have none of these. */
const voucherCode = z
  .string()
  .regex(/^[\p{L}\d][\p{L}\d ./-]{0,59}$/u)
  .nullable()
  .default(null)
  .catch(null);

/** Beside the payment's method. */
export const voucherSchema = z
  .object({ code: voucherCode, expiresAt: date })
  .default({ code: null, expiresAt: null })
  .catch({ code: null, expiresAt: null });

type Method = {
  id: string | null;
  type: string | null;
  card: object | null;
  voucher: z.output<typeof voucherSchema>;
};

/** `lapses`: when what the payment waits for is over, as its first transaction says (observed for cards). */
export function voucherOf({ id, type, card, voucher }: Method, lapses: Date | null): PlexoVoucher | null {
  if (card !== null || type === null || type.toLowerCase() === "card") return null;
  return { collector: id, code: voucher.code, expiresAt: voucher.expiresAt ?? lapses };
}
