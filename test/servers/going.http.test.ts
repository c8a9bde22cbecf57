import { once } from "node:events";
import { Agent, request } from "node:http";
import type { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { orderOnPlexosPage, requestFor } from "@/test/support/orders";
import { newVariants } from "../support/orders";
import { withServers } from "../support/servers";
import { connectTo, readAnswer } from "./raw";

const stack = withServers();

type Told = { status: number; closes: boolean };

/** Asks over one connection for as long as it is kept open: each answer's status, and whether it ends the connection. */
async function keepAsking(url: string, path: string, body?: string): Promise<Told[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const told: Told[] = [];
  while (!told.at(-1)?.closes) told.push(await ask(agent, url + path, body));
  agent.destroy();
  return told;
}

function ask(agent: Agent, url: string, body: string | undefined): Promise<Told> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const headers = { "content-type": "application/json" };
    const asked = request(url, { agent, method, headers }, (response) => {
      const { statusCode: status = 0, headers } = response;
      response.resume().once("end", () => resolve({ status, closes: headers.connection === "close" }));
    });
    asked.once("error", reject);
    asked.end(body);
  });
}

describe("A process that is told to end", () => {
  it("is gone within eight seconds, whoever keeps connections busy, and loses no callback that it answered", async () => {
    const [server] = stack.servers;
    const url = server?.url ?? "";
    const [sku = ""] = await newVariants(1, 100);
    const orders = await Promise.all(Array.from({ length: 8 }, () => orderOnPlexosPage(requestFor(sku))));
    const busy = orders.map(({ attempt }) => {
      const body = JSON.stringify({ id: attempt.id.replaceAll("-", ""), status: "pending" });
      return keepAsking(url, `/api/plexo/callbacks/${attempt.callbackKey}`, body);
    });
    const live = keepAsking(url, "/api/health/live");
    const silent = await connectTo(url);
    await expect
      .poll(() => db().paymentCallback.count({ where: { repeats: { gt: 1 } } }), { timeout: 30_000 })
      .toBe(8);

    const begun = performance.now();
    const stopped = server?.stop();
    await expect.poll(() => statusOfReady(url), { timeout: 2_000 }).toBe(503);
    await stopped;
    expect(performance.now() - begun).toBeLessThan(8_500);

    for (const answers of await Promise.all(busy)) {
      expect(answers.at(-1)?.closes).toBe(true);
      expect(answers.slice(0, -1).every(({ closes }) => !closes)).toBe(true);
    }
    expect((await live).at(-1)).toEqual({ status: 200, closes: true });
    silent.destroy();
    // Each answered callback is stored, and either was looked at or is due.
    for (const [index, { attempt }] of orders.entries()) {
      const acknowledged = ((await busy[index]) ?? []).filter(({ status }) => status === 200).length;
      const [callback] = await db().paymentCallback.findMany({ where: { attemptId: attempt.id } });
      expect((callback?.repeats ?? -1) + 1).toBeGreaterThanOrEqual(acknowledged);
      const { nextCheckAt } = await db().checkoutAttempt.findUniqueOrThrow({ where: { id: attempt.id } });
      expect(callback?.state !== "received" || nextCheckAt !== null).toBe(true);
    }
  });

  it("finishes pages that it still has to render, and tells those that had asked before", async () => {
    const [server] = stack.servers;
    await server?.start();
    const url = server?.url ?? "";
    const [page, callback] = await Promise.all([connectTo(url), connectTo(url)]);
    page.write("GET /en/products?q=lana HTTP/1.1\r\nHost: localhost\r\n");
    callback.write(
      "POST /api/plexo/callbacks/AAAAAAAAAAAAAAAAAAAAAA HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{",
    );
    // Both have begun, and wait for the rest.
    expect(await statusOfReady(url)).toBe(200);

    const stopped = server?.stop();
    await expect.poll(() => statusOfReady(url), { timeout: 2_000 }).toBe(503);
    callback.write("}");
    expect(await readAnswer(callback, 5_000)).toMatchObject({
      status: 404,
      headers: { connection: "close" },
    });
    await expect.poll(() => isOpen(url), { timeout: 5_000 }).toBe(false);
    page.write("\r\n");
    const answer = await readAnswer(page, 5_000);
    expect(answer).toMatchObject({ status: 200, headers: { connection: "close" } });
    expect(answer.body).toContain("</html>");
    await stopped;
  });
});

describe("Visitors in line", () => {
  it("are told at once when the process is to end, each with the whole page that says so", async () => {
    const [server] = stack.servers;
    await server?.start();
    const url = server?.url ?? "";
    const sockets = await Promise.all(Array.from({ length: 200 }, () => connectTo(url)));
    const answers = sockets.map((socket) => readAnswer(socket, 10_000));
    for (const socket of sockets) socket.write("GET /cart HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await once(sockets[0] as Socket, "data");
    const stopped = server?.stop();
    const told = new Set<number>();
    for (const [visitor, answer] of answers.entries())
      void answer.then(({ status, headers }) => {
        if (status === 503 && headers.connection === "close") told.add(visitor);
      });
    // Before open answers are cut: a process with two hundred renderings before it would not come to them until then.
    await expect.poll(() => told.size, { timeout: 6_000 }).toBeGreaterThan(50);
    await stopped;
    for (const { status, headers, body } of await Promise.all(answers)) {
      expect([200, 503]).toContain(status);
      expect(headers.connection === "close" || status === 200).toBe(true);
      expect(body).toContain("</html>");
    }
  });
});

async function statusOfReady(url: string): Promise<number> {
  return (await fetch(`${url}/api/health/ready`)).status;
}

function isOpen(url: string): Promise<boolean> {
  return connectTo(url).then(
    (socket) => !!socket.destroy(),
    () => false,
  );
}
