import type { Translation } from "../../translation";
import type { checkout as original } from "../es/checkout";

export const checkout = {} as const satisfies Translation<typeof original>;
