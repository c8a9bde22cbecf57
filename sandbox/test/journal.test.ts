import { appendFileSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { testCards } from "../cards/test-cards";
import { Journal } from "../store/journal";
import {
  call,
  cardForm,
  newSession,
  openSandbox,
  openShop,
  paymentsOf,
  submit,
  temporaryFolder,
} from "./harness";

const allFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

describe("the journal", () => {
  it("brings everything back after a restart, also when its last line is torn", async () => {
    const dataDir = temporaryFolder();
    const before = await openSandbox({ dataDir });
    const paid = await newSession(before);
    const left = await newSession(before);
    await submit(paid.page);
    const payments = await paymentsOf(before);
    await before.close();
    appendFileSync(join(dataDir, "sandbox/journal.jsonl"), '{"payments":[{"id":"torn');

    const after = await openSandbox({ dataDir });
    expect(await paymentsOf(after)).toEqual(payments);
    const third = await newSession(after);
    await after.close();

    const last = await openSandbox({ dataDir });
    const { json } = await call(last, "/v1/sessions");
    expect(json.items).toMatchObject([
      { id: third.id, status: "pending" },
      { id: left.id, status: "pending" },
      { id: paid.id, status: "completed" },
    ]);
  });

  it("skips a line that cannot be read, and keeps what follows", () => {
    const file = join(temporaryFolder(), "journal.jsonl");
    appendFileSync(file, '{"a":1}\nnot json\n{"a":2}\n');
    const journal = new Journal(file);
    const entries: unknown[] = [];
    expect(journal.replay((entry) => entries.push(entry))).toEqual({ lines: 3, unreadable: 1 });
    expect(entries).toEqual([{ a: 1 }, { a: 2 }]);
    journal.close();
  });

  it("reads lines that are longer than what is read at once", () => {
    const file = join(temporaryFolder(), "journal.jsonl");
    const journal = new Journal(file);
    const long = { text: "ñ".repeat(3_000_000) };
    journal.append(long);
    journal.append({ after: true });
    const entries: unknown[] = [];
    journal.replay((entry) => entries.push(entry));
    journal.close();
    expect(entries).toEqual([long, { after: true }]);
  });

  it("holds no card number and no security code, and nor does anything else in the folder", {
    timeout: 30_000,
  }, async () => {
    const dataDir = temporaryFolder();
    const sandbox = await openSandbox({ dataDir });
    const shop = await openShop();
    const code = "917";
    const tried = [...testCards.map(({ number }) => number), "4929123456781234"];
    for (const number of tried) {
      const { page } = await newSession(sandbox, shop.url);
      await submit(page, cardForm(number, { code: number.length === 15 ? "9178" : code }));
      await submit(page, cardForm(`${number}0000`, { code }));
    }
    await sandbox.idle();
    await sandbox.close();
    const files = allFiles(dataDir);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const text = readFileSync(file, "utf8");
      for (const number of tried) expect(text).not.toContain(number);
      expect(text).not.toMatch(/"(code|cvc|cvv|number)":/i);
    }
    for (const { body } of shop.received) {
      for (const number of tried) expect(JSON.stringify(body)).not.toContain(number);
    }
  });
});
