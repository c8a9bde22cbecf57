// @ts-check

/** @typedef {{ number: string, outcome: string }} Card */

/** The cards of Plexo's documentation that matter most, for a sandbox that doesn't list its own. */
const wellKnown = [
  { number: "4444333322221111", outcome: "approved" },
  { number: "5555444433332222", outcome: "approved" },
  { number: "4000000000000002", outcome: "declined" },
  { number: "4000000000000010", outcome: "insufficient-funds" },
];

/** @type {Record<string, string>} */
const words = {
  approved: "approved",
  declined: "declined: the payer may try another card",
  "insufficient-funds": "declined, not enough money",
  pending: "stays pending until the sandbox is told",
  failed: "fails, as when the processor breaks down",
};

/**
 * The test cards and what each does, in words, as the running sandbox says.
 * @param {string} sandboxUrl
 * @returns {Promise<Card[]>}
 */
export async function listCards(sandboxUrl) {
  const asked = await askFor(`${sandboxUrl}/_sandbox/api/cards`);
  const cards = asked.length > 0 ? asked : wellKnown;
  return cards.map(({ number, outcome }) => ({
    number: number.replace(/(\d{4})(?=\d)/g, "$1 "),
    outcome: words[outcome] ?? outcome,
  }));
}

/** @param {string} url @returns {Promise<Card[]>} */
async function askFor(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return response.ok ? readCards(await response.json()) : [];
  } catch {
    return [];
  }
}

/**
 * The cards in the sandbox's answer that Plexo documents; all of them when it doesn't say which.
 * @param {unknown} answer
 * @returns {Card[]}
 */
export function readCards(answer) {
  const list = Array.isArray(answer) ? answer : /** @type {{ cards?: unknown }} */ (answer)?.cards;
  if (!Array.isArray(list)) return [];
  const cards = list.filter((card) => typeof card?.number === "string" && typeof card?.outcome === "string");
  const documented = cards.filter((card) => card.source === "documented");
  return documented.length > 0 ? documented : cards;
}
