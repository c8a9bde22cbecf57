import { checkNode } from "./lib/node-version.mjs";

checkNode();
import("./lib/test.mjs").then(({ main }) => main(process.argv.slice(2)));
