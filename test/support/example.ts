import { it } from "vitest";

/**
 * A test of what the example offers and another shop may not: English, dollars, one price of delivery, a place to
 * fetch goods at.
 */
export const itInExample = it.runIf(process.env.SHOP === "example");
