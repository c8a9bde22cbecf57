import { describe, expect, it } from "vitest";
import {
  call,
  cardForm,
  control,
  newSession,
  openSandbox,
  openShop,
  START,
  submit,
  temporaryFolder,
} from "./harness";

const at = (ms: number) => new Date(START + ms).toISOString();
const MINUTE = 60_000;

describe("the clock", () => {
  it("is read, moved forward by what is asked, set, and put back to real time", async () => {
    const sandbox = await openSandbox();
    expect((await control(sandbox, "GET", "/clock")).json).toEqual({ now: at(0), aheadMs: 0 });
    const moved = await control(sandbox, "POST", "/clock/advance", { minutes: 30, seconds: 1.5 });
    expect(moved.json).toEqual({ now: at(30 * MINUTE + 1500), aheadMs: 30 * MINUTE + 1500 });
    const set = await control(sandbox, "PUT", "/clock", { now: at(60 * MINUTE) });
    expect(set.json.now).toBe(at(60 * MINUTE));
    expect((await control(sandbox, "DELETE", "/clock")).json).toEqual({ now: at(0), aheadMs: 0 });
    expect((await control(sandbox, "PUT", "/clock", { now: "soon" })).json.params).toHaveProperty("now");
  });

  it("goes no further than dates can be written, and stands where it stood when asked to", async () => {
    const sandbox = await openSandbox();
    for (const far of [{ days: 1_000_000_000 }, { hours: 100_000_000 }]) {
      const refused = await control(sandbox, "POST", "/clock/advance", far);
      expect(refused.status).toBe(400);
      expect(refused.json.params).toHaveProperty("now");
    }
    const late = await control(sandbox, "PUT", "/clock", { now: "9999-12-31T23:59:59Z" });
    expect(late.json.params).toHaveProperty("now");
    expect((await control(sandbox, "GET", "/clock")).json).toEqual({ now: at(0), aheadMs: 0 });
  });

  it("moved by half an hour expires a session, for the payer and for the API", async () => {
    const sandbox = await openSandbox();
    const { page } = await newSession(sandbox);
    await control(sandbox, "POST", "/clock/advance", { minutes: 29 });
    expect((await fetch(page)).status).toBe(200);
    await control(sandbox, "POST", "/clock/advance", { minutes: 1 });
    expect((await fetch(page)).status).toBe(410);
    expect((await call(sandbox, "/v1/sessions")).json.items).toMatchObject([{ status: "expired" }]);
  });

  it("moved by a day goes through every retry of a callback on the way, at its time", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop([500, 500, 500, 500, 500, 500]);
    await submit((await newSession(sandbox, shop.url)).page);
    await control(sandbox, "POST", "/clock/advance", { days: 1 });
    const { items } = (await control(sandbox, "GET", "/deliveries")).json;
    expect(items).toMatchObject([{ state: "given-up" }]);
    const pauses = [0, 5, 35, 155, 755, 4355].map((seconds) => at(seconds * 1000));
    expect(items[0].tries.map((made: { at: string }) => made.at)).toEqual(pauses);
  });

  it("moved by a day ends what was pending for a day", async () => {
    const sandbox = await openSandbox();
    const shop = await openShop();
    await submit((await newSession(sandbox, shop.url)).page, cardForm("4000000000000101"));
    await control(sandbox, "POST", "/clock/advance", { days: 1 });
    expect(shop.received.map(({ body }) => body.status)).toEqual(["pending", "expired"]);
  });

  it("stays where it was put through a restart, and goes back with a reset", async () => {
    const dataDir = temporaryFolder();
    const before = await openSandbox({ dataDir });
    await control(before, "POST", "/clock/advance", { hours: 2 });
    await before.close();
    const sandbox = await openSandbox({ dataDir });
    expect((await control(sandbox, "GET", "/clock")).json.now).toBe(at(120 * MINUTE));
    await control(sandbox, "POST", "/reset");
    expect((await control(sandbox, "GET", "/clock")).json.aheadMs).toBe(0);
  });

  it("put back keeps lists in order of time, and their filters right", async () => {
    const sandbox = await openSandbox();
    const ids: string[] = [];
    for (const aheadMs of [0, 60 * MINUTE, 30 * MINUTE, 45 * MINUTE]) {
      await control(sandbox, "PUT", "/clock", { now: at(aheadMs) });
      ids.push((await newSession(sandbox)).id);
    }
    const [first, last, third, second] = ids;
    const idsOf = async (query = "") =>
      (await call(sandbox, `/v1/sessions${query}`)).json.items.map(({ id }: { id: string }) => id);
    expect(await idsOf()).toEqual([last, second, third, first]);
    expect(await idsOf(`?minDate=${at(20 * MINUTE)}&maxDate=${at(50 * MINUTE)}`)).toEqual([second, third]);
  });
});
