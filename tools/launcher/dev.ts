import { startAll } from "./demo";

export const main = () => startAll("dev");
