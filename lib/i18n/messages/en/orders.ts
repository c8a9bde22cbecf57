import type { Translation } from "../../translation";
import type { orders as original } from "../es/orders";

export const orders = {} as const satisfies Translation<typeof original>;
