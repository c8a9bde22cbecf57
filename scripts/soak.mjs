import { checkNode } from "./lib/node-version.mjs";

checkNode();
import("./lib/soak.mjs").then(({ main }) => main(process.argv.slice(2)));
