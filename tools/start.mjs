// @ts-check
// `npm run demo`, `dev`, `test` and `test:soak` begin here. Old versions of Node.js must be able to read this file.
import { checkNode } from "./launcher/node-version.mjs";

checkNode();
import("./launcher/start.mjs").then(({ start }) => start(process.argv[2], process.argv.slice(3)));
