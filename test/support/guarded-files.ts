import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Something that can be asked of a guarded part of the shop, and what its source asks for first; null: nothing. */
export type Asked<Right extends string = string> = { name: string; file: string; right: Right | null };

/** What a guard's call has to look like, in a page or an action and in a route handler: its first group is the right. */
type Guards = { page: string; handler: string };

/**
 * All that can be asked of a folder of routes, with the guard that each asks in its very first statement. Pages are
 * called by their addresses, as the file system has them; a parameter in an address is 1.
 */
export function guardedFiles<Right extends string>(folder: string, guards: Guards) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, name.replaceAll("\\", "/")))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => ({ file, source: readFileSync(file, "utf8") }));

  const asked = (name: string, file: string, body: string, guard: string): Asked<Right> => ({
    ...{ name, file, right: rightOf<Right>(body, guard) },
  });

  return {
    pages: files
      .filter(({ file }) => /\/page\.tsx?$/.test(file))
      .map(({ file, source }) =>
        asked(addressOf(file), file, bodyOf(source, /export default async function \w*\(/), guards.page),
      ),
    /** A method each. */
    handlers: files
      .filter(({ file }) => /\/route\.ts$/.test(file))
      .flatMap(({ file, source }) =>
        [...source.matchAll(/export async function ([A-Z]+)\(/g)].map(([declaration, method = ""]) =>
          asked(
            `${method} ${addressOf(file)}`,
            file,
            source.slice(source.indexOf(declaration)),
            guards.handler,
          ),
        ),
      ),
    actions: files
      .filter(({ source }) => /^"use server";/m.test(source))
      .flatMap(({ file, source }) =>
        [...source.matchAll(/export (?:async function|const) (\w+)/g)].map(([declaration, name = ""]) =>
          asked(name, file, source.slice(source.indexOf(declaration)), guards.page),
        ),
      ),
    /** Sources with an action inside of something else, where it is easily missed. */
    hiddenActions: files.filter(({ source }) => /^\s+"use server";/m.test(source)).map(({ file }) => file),
    /** Functions that write a page's head, and read something for it. */
    heads: files.flatMap(({ file, source }) => {
      const body = bodyOf(source, /export async function generateMetadata\(/);
      return body && /\/page\.tsx$/.test(file) ? [asked(addressOf(file), file, body, guards.page)] : [];
    }),
  };
}

/** Those that ask for nothing first, besides what is open to all. */
export function unguarded(all: Asked[], open: string[] = []): string[] {
  return all
    .filter(({ name, right }) => right === null && !open.includes(name))
    .map(({ name, file }) => `${name} (${file})`);
}

function addressOf(file: string): string {
  const parts = path.posix.dirname(file).replace(/^app/, "").split("/");
  return parts
    .filter((part) => !/^\(.*\)$/.test(part))
    .map((part) => (part.startsWith("[") ? "1" : part))
    .join("/");
}

function bodyOf(source: string, declaration: RegExp): string {
  const at = source.search(declaration);
  return at < 0 ? "" : source.slice(at);
}

/** In which language one is sent to the door may be read before. */
const language = String.raw`(?:const locale = parseLocale\(givenLocale\);\s*)?`;

function rightOf<Right extends string>(source: string, guard: string): Right | null {
  const first = new RegExp(
    `^export (?:default )?async function \\w*\\([\\s\\S]*?\\)(?:: [^{]+)? \\{\\s*${language}(?:const [^=]+ = )?await ${guard}`,
  );
  return (first.exec(source)?.[1] as Right | undefined) ?? null;
}
