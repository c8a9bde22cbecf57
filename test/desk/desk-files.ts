import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Right } from "@/lib/staff/rights";

/** What stands before the desk's door, and is for everybody: pages by their address, actions by their name. */
export const door = {
  pages: ["/admin/sign-in", "/admin/second-factor", "/admin/forgotten", "/admin/password"],
  actions: ["signInAction", "secondFactorAction", "signOutAction", "forgottenAction", "setPasswordAction"],
};

/** Something that can be asked of the desk, and the right that its source asks for; null: it asks for none. */
export type Asked = { name: string; file: string; right: Right | null };

const folder = "app/admin";
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => path.posix.join(folder, name.replaceAll("\\", "/")))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

/** The desk's pages by their addresses, as the file system has them; a parameter in an address is 1. */
export const pages: Asked[] = files
  .filter((file) => /\/page\.tsx?$/.test(file))
  .map((file) => ({
    name: addressOf(file),
    file,
    right: rightOf(bodyOf(readFileSync(file, "utf8"), /export default async function \w*\(/)),
  }));

/** The desk's route handlers, a method each. */
export const handlers: Asked[] = files
  .filter((file) => /\/route\.ts$/.test(file))
  .flatMap((file) => {
    const source = readFileSync(file, "utf8");
    return [...source.matchAll(/export async function ([A-Z]+)\(/g)].map(([declaration, method = ""]) => ({
      name: `${method} ${addressOf(file)}`,
      file,
      right: rightOf(source.slice(source.indexOf(declaration)), "staffForRequest"),
    }));
  });

/** The desk's server actions. */
export const actions: Asked[] = files.flatMap((file) => {
  const source = readFileSync(file, "utf8");
  if (!/^"use server";/m.test(source)) return [];
  return [...source.matchAll(/export (?:async function|const) (\w+)/g)].map(([declaration, name = ""]) => ({
    name,
    file,
    right: rightOf(source.slice(source.indexOf(`${declaration}`))),
  }));
});

/** Sources with an action inside of something else, where nobody would look for it. */
export const hiddenActions = files.filter((file) => /^\s+"use server";/m.test(readFileSync(file, "utf8")));

/** Functions that write a page's head, and read something for it. */
export const heads: Asked[] = files.flatMap((file) => {
  const body = bodyOf(readFileSync(file, "utf8"), /export async function generateMetadata\(/);
  return body && /\/page\.tsx$/.test(file) ? [{ name: addressOf(file), file, right: rightOf(body) }] : [];
});

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

/** The right that a function asks for in its very first statement. */
function rightOf(source: string, check = "requireStaff"): Right | null {
  const first = new RegExp(
    `^export (?:default )?async function \\w*\\([\\s\\S]*?\\)(?:: [^{]+)? \\{\\s*(?:const [^=]+ = )?await ${check}\\(\\s*"(\\w+)"`,
  );
  return (first.exec(source)?.[1] as Right | undefined) ?? null;
}
