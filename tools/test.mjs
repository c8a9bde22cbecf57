import { checkNode } from "./launcher/node-version.mjs";

checkNode();
import("./launcher/test.mjs").then(({ main }) => main(process.argv.slice(2)));
