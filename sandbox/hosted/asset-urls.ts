import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const files = {
  "checkout.css": {
    type: "text/css; charset=utf-8",
    file: new URL("./assets/checkout.css", import.meta.url),
  },
  "checkout.js": {
    type: "text/javascript; charset=utf-8",
    file: new URL("./assets/checkout.js", import.meta.url),
  },
  "control.css": { type: "text/css; charset=utf-8", file: new URL("./assets/control.css", import.meta.url) },
  "icon.svg": { type: "image/svg+xml", file: new URL("./assets/icon.svg", import.meta.url) },
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
