import type { Translation } from "../../translation";
import type { errors as original } from "../es/errors";

export const errors = {} as const satisfies Translation<typeof original>;
