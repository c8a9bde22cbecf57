import type { Translation } from "../../translation";
import type { catalog as original } from "../es/catalog";

export const catalog = {} as const satisfies Translation<typeof original>;
