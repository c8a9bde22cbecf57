import { startAll } from "./demo";

export const main = (args: string[]) => startAll("dev", args);
