import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { startChild } from "./child";

// Where every write fails as on a full disk.
const fullDisk = "/dev/full";

it.runIf(process.platform === "linux")("a program's log goes on when the disk has room again", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "launcher-log-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const logFile = path.join(folder, "shop.log");
  symlinkSync(fullDisk, logFile);

  const child = startChild({
    name: "A program",
    args: ["--eval", 'for (const line of ["one", "two", "three", "four"]) console.log(line)'],
    env: process.env,
    logFile,
    onLine: (line) => {
      if (line !== "two") return;
      rmSync(logFile);
      writeFileSync(logFile, "tw");
    },
  });
  const { last } = await child.ended;

  expect(last.split("\n")).toEqual(["one", "two", "three", "four"]);
  expect(readFileSync(logFile, "utf8")).toMatch(
    /^tw\n\(2 lines are missing here: ENOSPC.*\)\nthree\nfour\n$/,
  );
});
