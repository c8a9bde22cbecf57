/** What came of what was asked for, as it stands in the address of the page that tells it. */
export const toldWords = [
  "confirmed",
  "contradicted",
  "unreachable",
  "too-soon",
  "gone",
  "accepted",
] as const;
export type ToldWord = (typeof toldWords)[number];

/** An address of the desk that tells what came of it. */
export function toldAt(address: string, word: ToldWord): string {
  const [path = "", text] = address.split("?");
  const query = new URLSearchParams(text);
  query.set("told", word);
  return `${path}?${query}`;
}
