import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { missingPlatformPackages } from "./lockfile.mjs";

it("names the packages of every platform, so that npm ci works on all of them", () => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  expect(Object.keys(missingPlatformPackages(lock.packages))).toEqual([]);
});

it("finds a platform's package that is missing, with what it's for", () => {
  const wants = {
    "@tool/cli-linux-x64-musl": "1.2.3",
    "@tool/cli-win32-arm64": "1.2.3",
    "some-addon": "1.0.0",
  };
  const packages = {
    "node_modules/tool": { version: "1.2.3", dev: true, license: "MIT", optionalDependencies: wants },
    "node_modules/@tool/cli-win32-arm64": { version: "1.2.3" },
  };
  expect(missingPlatformPackages(packages)).toEqual({
    "node_modules/@tool/cli-linux-x64-musl": {
      ...{
        version: "1.2.3",
        cpu: ["x64"],
        dev: true,
        libc: ["musl"],
        license: "MIT",
        optional: true,
        os: ["linux"],
      },
    },
  });
});
