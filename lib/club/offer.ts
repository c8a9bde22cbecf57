import { shop } from "@/shop/shop";

/** What members choose from, by SKU; none: the shop has no club. */
export const boxes: readonly string[] = shop.club?.boxes ?? [];

export const hasClub = boxes.length > 0;
