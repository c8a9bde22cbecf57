import { randomInt } from "node:crypto";
import type { Voucher } from "../store/types";

/** First digits of a code, which tell who collects. Made up, as is the code's shape. */
const COLLECTORS = { abitab: "2710", redpagos: "3820", "bank-transfer": "9040" } as const;

/** A voucher with a code of sixteen digits. */
export function newVoucher(method: Voucher["method"], payer: Voucher["payer"]): Voucher {
  const digits = Array.from({ length: 12 }, () => randomInt(10)).join("");
  return { method, payer, code: COLLECTORS[method] + digits };
}
