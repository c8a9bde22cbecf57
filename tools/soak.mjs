import { checkNode } from "./launcher/node-version.mjs";

checkNode();
import("./soak/main.mjs").then(({ main }) => main(process.argv.slice(2)));
