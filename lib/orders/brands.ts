// The ids of Plexo's payment methods whose names are not simply their words with capitals.
const names: Record<string, string> = {
  amex: "American Express",
  oca: "OCA",
  "club-del-este": "Club del Este",
};

/** A card brand as people write it: "visa" is Visa, "tarjeta-d" is Tarjeta D. */
export function brandName(id: string): string {
  const key = id.toLowerCase();
  return (
    names[key] ??
    key.replace(
      /(^|[-_ ]+)(\p{L})/gu,
      (_all, gap: string, letter: string) => (gap ? " " : "") + letter.toUpperCase(),
    )
  );
}
