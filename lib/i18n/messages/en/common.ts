import type { Translation } from "../../translation";
import type { common as original } from "../es/common";

export const common = {
  shop: { name: "Ombú", tagline: "Good things made in Uruguay" },
  items: "{count, plural, =0 {No items} one {# item} other {# items}}",
} as const satisfies Translation<typeof original>;
