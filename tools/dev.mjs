import { checkNode } from "./launcher/node-version.mjs";

checkNode();
import("./launcher/demo.mjs").then(({ main }) => main("dev"));
