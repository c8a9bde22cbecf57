import { randomToken } from "../platform/ids";
import { processWide } from "../platform/process-wide";

/** What differs from one answer to the next: the nonce, and the visitor's number of goods, as figure and in words. */
export const holes = ["nonce", "count", "items"] as const;
export type Hole = (typeof holes)[number];

/**
 * What stands in a kept page where its holes are (`address`: in a kept head and foot), and what opens the rendering of
 * one: random, so that no text of a visitor or of the catalogue can be taken for them, and known to this process alone.
 */
export const marks: Readonly<Record<Hole | "address" | "secret", string>> = processWide(
  "marks of kept pages",
  () => ({
    nonce: randomToken(),
    count: randomToken(),
    items: randomToken(),
    address: randomToken(),
    secret: randomToken(),
  }),
);
