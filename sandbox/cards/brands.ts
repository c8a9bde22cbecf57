export type CardType = "credit" | "debit" | "prepaid";

/**
 * Card brands, told apart by the first digits.
 *
 * `id` of `mastercard`, `amex`, `anda`, `cabal`, `diners`, `edenred`, and the lengths, are Plexo's; the
 * other ids, all `legacyId` but Mastercard's, and the prefixes of the local brands are the sandbox's own.
 */
export interface Brand {
  id: string;
  name: string;
  legacyId: number;
  prefixes: readonly RegExp[];
  lengths: readonly number[];
  codeLength: 3 | 4;
  type: CardType;
  local: boolean;
}

const card = { lengths: [16], codeLength: 3, type: "credit", local: true } as const;

export const brands: readonly Brand[] = [
  { ...card, id: "passcard", name: "PASSCARD", legacyId: 10, prefixes: [/^628026/] },
  { ...card, id: "edenred", name: "EDENRED", legacyId: 12, prefixes: [/^637483/], type: "prepaid" },
  { ...card, id: "anda", name: "ANDA", legacyId: 8, prefixes: [/^603199/] },
  { ...card, id: "tarjeta-d", name: "TARJETA D", legacyId: 9, prefixes: [/^601828/] },
  { ...card, id: "sodexo", name: "SODEXO", legacyId: 13, prefixes: [/^505864/], type: "prepaid" },
  { ...card, id: "oca", name: "OCA", legacyId: 2, prefixes: [/^589892/] },
  { ...card, id: "cabal", name: "CABAL", legacyId: 7, prefixes: [/^(6042|5896)/] },
  {
    ...card,
    id: "amex",
    name: "AMEX",
    legacyId: 5,
    prefixes: [/^3[47]/],
    lengths: [15],
    codeLength: 4,
    local: false,
  },
  {
    ...card,
    id: "diners",
    name: "DINERS",
    legacyId: 6,
    prefixes: [/^(36|38|30[0-5])/],
    lengths: [14],
    local: false,
  },
  {
    ...card,
    id: "mastercard",
    name: "MASTERCARD",
    legacyId: 4,
    prefixes: [/^5[1-5]/, /^2(22[1-9]|2[3-9]|[3-6]|7[01]|720)/],
    local: false,
  },
  { ...card, id: "visa", name: "VISA", legacyId: 3, prefixes: [/^4/], lengths: [13, 16, 19], local: false },
];

/** The brand of a card number, or of its first digits; undefined when no brand is known to begin so. */
export function brandOf(digits: string): Brand | undefined {
  return brands.find((brand) => brand.prefixes.some((prefix) => prefix.test(digits)));
}

/** What a card is: what is said of it, else what its brand is. */
export function cardTypeOf(card: { brand: string; type?: CardType }): CardType {
  return card.type ?? brandById(card.brand)?.type ?? "credit";
}

export function brandById(id: string): Brand | undefined {
  return brands.find((brand) => brand.id === id);
}
