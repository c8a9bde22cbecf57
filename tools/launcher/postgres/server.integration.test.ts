import pg from "pg";
import { expect, it, onTestFinished } from "vitest";
import { startTemporaryServer } from "../../../test/support/postgres/temporary";

/** Kills one backend, and resolves when PostgreSQL has closed every connection and takes new ones. */
async function crashOneBackend(url: string) {
  const client = new pg.Client(url);
  client.on("error", () => undefined);
  const closed = new Promise((resolve) => client.once("end", resolve));
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  process.kill(Number(rows[0]?.pid), "SIGKILL");
  await closed;
  await expect.poll(() => isAnswering(url), { timeout: 20_000, interval: 20 }).toBe(true);
}

async function isAnswering(url: string) {
  const client = new pg.Client(url);
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    await client.end();
    return true;
  } catch {
    return false;
  }
}

it("a server has not ended when one of its backends crashed, and has when it was stopped", async () => {
  const server = await startTemporaryServer();
  onTestFinished(server.stop);
  let isOver = false;
  const ended = server.ended.then((last) => {
    isOver = true;
    return last;
  });
  for (const crash of [1, 2]) {
    await crashOneBackend(server.url("postgres"));
    expect(isOver, `after crash ${crash}`).toBe(false);
  }

  await server.stop();
  await ended;
});
