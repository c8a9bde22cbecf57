/** What the form of a gift card's code is told: what was typed, and why it is not used. */
export type GiftCardState = { code: string; problem?: string };
