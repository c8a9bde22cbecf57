import { checkNode } from "./lib/node-version.mjs";

checkNode();
import("./lib/demo.mjs").then(({ main }) => main("demo"));
