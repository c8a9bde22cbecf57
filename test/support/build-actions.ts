import { readFileSync } from "node:fs";
import { buildFolder } from "@/lib/shop/folder";

/** The server actions of the build, by their ids. */
export function actionsOfBuild(): Record<string, { filename: string; exportedName: string }> {
  return JSON.parse(readFileSync(`${buildFolder()}/server/server-reference-manifest.json`, "utf8")).node;
}

/** Their ids, by file and name. An action that no page uses is not in the build. */
export function actionIds(): Map<string, string> {
  const all = Object.entries(actionsOfBuild());
  return new Map(all.map(([id, { filename, exportedName }]) => [`${filename} ${exportedName}`, id]));
}
