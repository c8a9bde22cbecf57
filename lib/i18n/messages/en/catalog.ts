import type { Translation } from "../../translation";
import type { catalog as original } from "../es/catalog";

export const catalog = {
  colors: {
    natural: "Natural",
    white: "White",
    grey: "Grey",
    black: "Black",
    brown: "Brown",
    terracotta: "Terracotta",
    green: "Green",
    blue: "Blue",
  },
} as const satisfies Translation<typeof original>;
