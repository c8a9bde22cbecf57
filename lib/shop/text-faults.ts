import type { Text } from "./catalogue";
import { missingLanguages } from "./goods-rules";
import type { Shop } from "./types";

/** The languages of the shop in which a text is missing, a sentence each. */
export function textFaults(where: string, text: Text, shop: Pick<Shop, "languages">): string[] {
  return missingLanguages(text, shop).map((language) => `${where}: not in "${language}".`);
}
