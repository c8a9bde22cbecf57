import { expect, it, vi } from "vitest";
import { passTime, withShop } from "@/test/support/shop";
import { hours, later, minutes, setClock } from "./clock";
import { db } from "./db";
import { forgetOldTurns, takeTurn } from "./limits";
import { log } from "./log";

withShop();

const noon = new Date("2026-03-02T12:00:30Z");
const limit = { name: "try", most: 5, within: minutes(1) };

it("lets exactly so many through within a minute, however many come at once, and says whom it refused", async () => {
  const warn = vi.spyOn(log, "warn");
  setClock(() => noon);
  const turns = await Promise.all(Array.from({ length: 20 }, () => takeTurn({ ...limit, by: "a" })));
  expect(turns.filter(Boolean)).toHaveLength(5);
  expect(warn.mock.calls.map(([facts]) => facts)).toMatchObject([
    { limit: "try", refused: 1 },
    { limit: "try", refused: 10 },
  ]);
});

it("counts each key by itself, and begins anew in the next minute", async () => {
  setClock(() => noon);
  for (let time = 0; time < 5; time++) expect(await takeTurn({ ...limit, by: "b" })).toBe(true);
  expect(await takeTurn({ ...limit, by: "c" })).toBe(true);
  setClock(() => later(noon, minutes(1)));
  expect(await takeTurn({ ...limit, by: "b" })).toBe(true);
});

it("forgets what is over", async () => {
  await takeTurn({ ...limit, by: "d" });
  passTime(hours(2));
  await takeTurn({ ...limit, by: "e" });
  await forgetOldTurns();
  expect((await db().rateLimit.findMany()).map(({ key }) => key)).toEqual(["try e"]);
});
