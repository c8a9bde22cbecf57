import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readArguments, usage } from "../arguments";
import { readEnvironment } from "../environment";

it("takes words after its name for variables of the environment, and leaves the others alone", () => {
  expect(readArguments([])).toEqual({});
  const said = readArguments(["--port", "0", "--data=state", "--host-names", "plexo,other"]);
  expect(said).toEqual({ SANDBOX_PORT: "0", DATA_DIR: "state", SANDBOX_HOST_NAMES: "plexo,other" });
  const environment = { NODE_ENV: "test" as const, SANDBOX_PORT: "4011", ...Object(said) };
  expect(readEnvironment(environment)).toMatchObject({ port: 0, host: "127.0.0.1" });
});

it("says what it can, and names every variable that it reads", () => {
  expect(readArguments(["--port", "1", "--help"])).toBe("help");
  expect(readArguments(["--version"])).toBe("version");
  const variables = readFileSync(new URL("../environment.ts", import.meta.url), "utf8").match(
    /[A-Z]+(_[A-Z]+)+(?=:)/g,
  );
  for (const name of new Set(variables)) if (name !== "NODE_ENV") expect(usage).toContain(name);
});

it.each([
  [["--prot", "1"], /Unknown option '--prot'\. --help says what there is\./],
  [["--port"], /--port.*--help says/],
  [["4010"], /4010.*--help says/],
])("refuses %j in one sentence", (words, sentence) => {
  expect(() => readArguments(words)).toThrow(sentence);
});
