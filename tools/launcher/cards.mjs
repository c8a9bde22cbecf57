// @ts-check

/** The test cards of Plexo's documentation that matter most. The sandbox's own page lists them all. */
export const testCards = [
  { number: "4444 3333 2222 1111", outcome: "approved" },
  { number: "5555 4444 3333 2222", outcome: "approved" },
  { number: "4000 0000 0000 0002", outcome: "declined; another card can be tried" },
  { number: "4000 0000 0000 0010", outcome: "declined, not enough money" },
];
