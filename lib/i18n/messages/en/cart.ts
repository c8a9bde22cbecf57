import type { Translation } from "../../translation";
import type { cart as original } from "../es/cart";

export const cart = {} as const satisfies Translation<typeof original>;
