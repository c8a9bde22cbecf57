import { existsSync } from "node:fs";

/** What tests build where a merchant has a shop: the example, in a folder of its own (lib/shop/folder.ts). */
const isExample = process.env.SHOP === "example" && existsSync("shop");

/** Bytes of a request's body that are read at most: the largest form of the shop takes a few kilobytes. */
const largestBody = 256 * 1024;

/** @type {import('next').NextConfig} */
const config = {
  distDir: isExample ? ".next-example" : ".next",
  poweredByHeader: false,
  // `npm run check` does it for everything, tests too. A production install has neither those nor their types.
  typescript: {
    ignoreBuildErrors: true,
    tsconfigPath: isExample ? "tsconfig.example.json" : "tsconfig.json",
  },
  // Titles and descriptions stand in <head> for everyone: a shopper without JavaScript never sees streamed ones.
  htmlLimitedBots: /.*/,
  // Pictures are served as they are; without this, /_next/image would resize them for any caller.
  images: { unoptimized: true },
  // Its parsers of certificates register themselves while they are loaded, in an order that a bundle need not keep.
  serverExternalPackages: ["@simplewebauthn/server"],
  // Where the server of our own has found the page (lib/web-server/page-request.ts).
  rewrites: async () => ({
    beforeFiles: [
      {
        source: "/:asked*",
        has: [{ type: "header", key: "x-shop-page", value: "/(?<page>.+)" }],
        destination: "/:page*",
      },
    ],
  }),
  experimental: {
    // The page of an unknown address is complete without JavaScript only when it stands outside the layouts.
    globalNotFound: true,
    proxyClientMaxBodySize: largestBody,
    serverActions: { bodySizeLimit: largestBody },
  },
};

export default config;
