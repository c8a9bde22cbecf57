import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Problem } from "../../launcher/problem.mjs";
import { resolveInstalled, root } from "../../launcher/root.mjs";
import { run } from "../../launcher/run.mjs";

const files = {
  "package.json": `{ "private": true, "type": "module" }`,
  "next.config.js": `export default { turbopack: { root: "/" } };`,
  "app/layout.js": `export default function Layout({ children }) {
    return <html lang="en"><body>{children}</body></html>;
  }`,
  "app/page.js": "export default function Page() { return <h1>Empty</h1>; }",
  "app/each-time/page.js": `export const dynamic = "force-dynamic";
  export default function Page() { return <h1>Empty</h1>; }`,
};

/** The baseline: a page that Next.js made while building, and one that it renders for each request. */
export const emptyPages = {
  static: { path: "/", marks: ["<h1>Empty</h1>"] },
  eachTime: { path: "/each-time", marks: ["<h1>Empty</h1>"] },
};

/**
 * Builds an app of two empty pages for production, with the packages of the shop. Returns its folder, and what
 * removes it. It stands outside the project: Next.js takes a proxy.ts that lies above an app for the app's own.
 */
export async function buildEmptyApp() {
  const folder = mkdtempSync(path.join(tmpdir(), "plexo-storefront-empty-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "dir");
  const env = { ...process.env, NODE_ENV: "production" } as const;
  const { code, output } = await run([resolveInstalled("next/dist/bin/next"), "build", folder], env);
  if (code === 0) return { folder, remove };
  remove();
  throw new Problem(`The empty app could not be built:\n${output.trim()}`);
}
