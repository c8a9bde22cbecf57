import { brandById, cardTypeOf } from "../cards/brands";
import type { MaskedCard, Payment, Voucher } from "../store/types";

export const PROCESSOR = { id: 32, acquirer: "mock" };

/** The `paymentMethod` of a payment: a masked card, or (ours) a voucher with its code. */
export function paymentMethodDto({ card, source, voucher, wait }: Payment) {
  if (voucher) return voucherDto(voucher, wait?.until);
  return card && cardDto(card, source ?? "card");
}

// The masked name is the first digits, six X and the last four, whatever the number's length.
export const maskedName = ({ bin, last4 }: MaskedCard) => `${bin}XXXXXX${last4}`;

function cardDto(card: MaskedCard, source: string) {
  const brand = brandById(card.brand);
  return {
    id: card.brand,
    ...(brand && { legacyId: brand.legacyId }),
    name: brand?.name ?? card.brand.toUpperCase(),
    type: "card",
    source,
    card: {
      name: maskedName(card),
      bin: card.bin,
      last4: card.last4,
      expMonth: card.expMonth,
      expYear: card.expYear,
      cardholder: card.cardholder,
      type: cardTypeOf(card),
      origin: card.origin,
      token: card.token,
      issuer: { id: 21289, name: "", shortName: "" },
      tokenization: { type: card.tokenization ?? "temporal" },
    },
    processor: PROCESSOR,
  };
}

const voucherTypes = {
  abitab: { name: "ABITAB", legacyId: 101, type: "cash" },
  redpagos: { name: "REDPAGOS", legacyId: 102, type: "cash" },
  "bank-transfer": { name: "BANK TRANSFER", legacyId: 103, type: "bank-transfer" },
} as const;

function voucherDto({ method, code }: Voucher, until: number | undefined) {
  const { name, legacyId, type } = voucherTypes[method];
  return {
    ...{ id: method, legacyId, name, type, source: type },
    voucher: { code, ...(until && { expiresAt: new Date(until).toISOString() }) },
    processor: PROCESSOR,
  };
}
