import { brandOf } from "../cards/brands";
import { testCardOf } from "../cards/test-cards";
import { newToken } from "../ids";
import type { MaskedCard } from "../store/types";

/** A card as it was typed. Lives in memory for one request and is stored nowhere. */
export interface TypedCard {
  number: string;
  expMonth: number;
  /** Four digits. */
  expYear: number;
  cardholder: MaskedCard["cardholder"];
}

/** A number that is no test card may be a real one: of those only six digits and four are kept. */
export function mask({ number, expMonth, expYear, cardholder }: TypedCard): MaskedCard {
  const test = testCardOf(number);
  const binLength = test && number.length >= 16 ? 8 : 6;
  return {
    brand: brandOf(number)?.id ?? "unknown",
    bin: number.slice(0, binLength),
    last4: number.slice(-4),
    expMonth,
    expYear: expYear % 100,
    cardholder,
    origin: test?.origin ?? "international",
    ...(test?.type && { type: test.type }),
    token: newToken(),
    outcome: test?.outcome ?? "declined",
  };
}
