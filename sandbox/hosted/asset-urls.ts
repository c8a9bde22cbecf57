import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const CSS = "text/css; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";
const own = (name: string) => new URL(`./assets/${name}`, import.meta.url);

const panel = (name: string) => new URL(`../control/assets/${name}`, import.meta.url);

const files = {
  "checkout.css": { type: CSS, file: own("checkout.css") },
  "voucher.css": { type: CSS, file: own("voucher.css") },
  "tokenization.css": { type: CSS, file: own("tokenization.css") },
  "bank.css": { type: CSS, file: own("bank.css") },
  "panel.css": { type: CSS, file: panel("panel.css") },
  "panel-lists.css": { type: CSS, file: panel("panel-lists.css") },
  "panel.js": { type: SCRIPT, file: panel("panel.js") },
  "idiomorph.js": { type: SCRIPT, file: require.resolve("idiomorph/dist/idiomorph.min.js") },
  "checkout.js": { type: SCRIPT, file: own("checkout.js") },
  "print.js": { type: SCRIPT, file: own("print.js") },
  "wait.js": { type: SCRIPT, file: own("wait.js") },
  "icon.svg": { type: "image/svg+xml", file: own("icon.svg") },
  "inter.woff2": {
    type: "font/woff2",
    file: require.resolve("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"),
  },
} as const;

export type AssetName = keyof typeof files;

export interface Asset {
  type: string;
  content: Buffer;
  version: string;
}

const cache = new Map<AssetName, Asset>();

export const isAsset = (name: string): name is AssetName => Object.hasOwn(files, name);

export function asset(name: AssetName): Asset {
  const known = cache.get(name);
  if (known) return known;
  const content = readFileSync(files[name].file);
  const version = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const read = { type: files[name].type, content, version };
  cache.set(name, read);
  return read;
}

/** Address of a style, script or image, with its version, so that it may be cached for good. */
export function assetUrl(name: AssetName): string {
  return `/_sandbox/assets/${name}?v=${asset(name).version}`;
}
