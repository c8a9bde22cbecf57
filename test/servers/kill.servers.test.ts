import { describe, expect, it } from "vitest";
import { withServers } from "../support/servers";
import { runKills } from "./kills";

const stack = withServers({ env: { PLEXO_TIMEOUT_MS: "2000" } });

describe("a server that is killed six times at random moments while shoppers buy", () => {
  it("loses nothing that it acknowledged, doubles nothing, and reconciles everything", async () => {
    const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
    console.log(`KILL_SEED=${seed}`);
    const report = await runKills({ stack, kills: 6, seed, hurry: true });
    console.log(JSON.stringify(report));
    expect(report.wrong, `KILL_SEED=${seed}`).toEqual([]);
    expect(report.cut).toBeGreaterThan(report.kills);
    expect(report.paid).toBeGreaterThan(5);
    expect(report.acknowledged).toBeGreaterThan(report.paid);
  });
});
