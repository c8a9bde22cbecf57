import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import vendored from "../vendor.json" with { type: "json" };

const CSS = "text/css; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";
/** Beside this folder, and beside the one that the program is packed in. */
const own = (name: string) => new URL(`../assets/${name}`, import.meta.url);

/** A file of a package that is installed, or of the copy that the packed program brings. */
function vendor(file: string): URL | string {
  const packed = new URL(`./vendor/${basename(file)}`, import.meta.url);
  return existsSync(packed) ? packed : createRequire(import.meta.url).resolve(file);
}

const files = {
  "checkout.css": { type: CSS, file: own("checkout.css") },
  "voucher.css": { type: CSS, file: own("voucher.css") },
  "tokenization.css": { type: CSS, file: own("tokenization.css") },
  "bank.css": { type: CSS, file: own("bank.css") },
  "panel.css": { type: CSS, file: own("panel.css") },
  "panel-lists.css": { type: CSS, file: own("panel-lists.css") },
  "panel.js": { type: SCRIPT, file: own("panel.js") },
  "idiomorph.js": { type: SCRIPT, file: vendor(vendored.idiomorph) },
  "checkout.js": { type: SCRIPT, file: own("checkout.js") },
  "print.js": { type: SCRIPT, file: own("print.js") },
  "wait.js": { type: SCRIPT, file: own("wait.js") },
  "icon.svg": { type: "image/svg+xml", file: own("icon.svg") },
  "inter.woff2": {
    type: "font/woff2",
    file: vendor(vendored.inter),
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
