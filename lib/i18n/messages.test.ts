import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { es } from "./messages/es";

const sources = ["app", "lib"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !file.includes(path.join("i18n", "messages")))
  .map((file) => readFileSync(file, "utf8"));

const name = /"([\w.-]+)"/g;
/** Of which some part is said: one that is all made up says nothing about what it asks for. */
const template = /`((?:\w|\$\{[^}`]*\}\.)[\w.]*(?:\$\{[^}`]*\}[\w.]*)*)`/g;

/** Whether one of the sources asks for it by its name, or makes its name by a template. */
function isAskedIn(texts: string[]): (key: string) => boolean {
  const names = new Set(texts.flatMap((text) => [...text.matchAll(name)].map(([, said]) => said)));
  const patterns = texts.flatMap((text) =>
    [...text.matchAll(template)].map(([, said = ""]) => {
      const parts = said.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(".", "\\."));
      return new RegExp(`^${parts.join("[\\w-]+")}$`);
    }),
  );
  return (key) => names.has(key) || patterns.some((pattern) => pattern.test(key));
}

function keysOf(messages: object, above = ""): string[] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === "string" ? `${above}${name}` : keysOf(value, `${above}${name}.`),
  );
}

/** Whether the sources that take the texts as they are, without a translator, have each part of its name. */
function isTakenIn(texts: string[]): (key: string) => boolean {
  const words = new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []));
  return (key) => key.split(".").every((part) => words.has(part));
}

it.each(Object.keys(es))("every text of %s is shown somewhere", (namespace) => {
  const isAsked = isAskedIn(sources.filter((text) => text.includes(`"${namespace}"`)));
  const isTaken = isTakenIn(sources.filter((text) => text.includes(`i18n/messages/es/${namespace}"`)));
  const keys = keysOf(es[namespace as keyof typeof es]);
  expect(keys.filter((key) => !isAsked(key) && !isTaken(key))).toEqual([]);
});
