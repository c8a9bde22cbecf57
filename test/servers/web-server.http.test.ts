import { execFileSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { withServers } from "../support/servers";
import { connectTo, head, readAnswer, sendRaw } from "./raw";

const stack = withServers();

const form = { "Content-Type": "multipart/form-data; boundary=x" };

// They wait, and do it at the same time.
describe.concurrent("What is sent without an end", () => {
  it("as a form is read up to its limit and answered", async () => {
    const chunk = `${(64 * 1024).toString(16)}\r\n${"a".repeat(64 * 1024)}\r\n`;
    const request = head("POST", "/cart", { ...form, "Transfer-Encoding": "chunked" }) + chunk.repeat(6);
    const answer = await sendRaw(stack.url, request);
    expect(answer.status).toBe(413);
    expect(answer.body).toContain("<h1>");
  });

  it("slowly ends after thirty seconds, and so do heads that never end", async () => {
    const slow = await connectTo(stack.url);
    slow.write(`${head("POST", "/cart", { ...form, "Content-Length": "1000" })}a=`);
    const drip = setInterval(() => slow.write("a"), 1_000);
    const silent = await connectTo(stack.url);
    silent.write("GET / HTTP/1.1\r\nHost: local");
    try {
      const [body, heads] = await Promise.all([readAnswer(slow, 40_000), readAnswer(silent, 40_000)]);
      expect([body.status, heads.status]).toEqual([408, 408]);
    } finally {
      clearInterval(drip);
    }
  });
});

describe.concurrent("A browser that pauses between two pages", () => {
  it("is never met by a closed door: two hundred of them, longer than a framework's five seconds", async () => {
    const request = `GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n`;
    const sockets = await Promise.all(Array.from({ length: 200 }, () => connectTo(stack.url)));
    const answered = (socket: (typeof sockets)[number]) =>
      new Promise<boolean>((resolve) => {
        socket.once("data", () => resolve(true));
        socket.once("close", () => resolve(false));
        socket.once("error", () => resolve(false));
        socket.write(request);
      });
    expect(await Promise.all(sockets.map(answered))).toEqual(Array(200).fill(true));
    // What is tested is that the pause itself changes nothing.
    await pause(6_000);
    expect(await Promise.all(sockets.map(answered))).toEqual(Array(200).fill(true));
    for (const socket of sockets) socket.destroy();
  });
});

describe("A stray request for another protocol", () => {
  it("is closed at once on every path", async () => {
    for (const path of ["/", "/cart", "/_next/webpack-hmr", "/api/reconcile", "/ombu/hero.svg", "/nada"]) {
      for (const Upgrade of ["websocket", "h2c", "nada"]) {
        const answer = await sendRaw(stack.url, head("GET", path, { Connection: "Upgrade", Upgrade }), 2_000);
        expect(answer.status, `${path} ${Upgrade}`).toBe(400);
      }
    }
  });

  it.runIf(process.platform === "linux")(
    "leaves the shop well, a thousand and ten times at once, where it may have 1,024 files open",
    async () => {
      execFileSync("prlimit", ["--nofile=1024:1024", "--pid", String(stack.servers[0].pid)]);
      const upgrade = head("GET", "/", { Connection: "Upgrade", Upgrade: "websocket" });
      // They keep their end open for as long as they can.
      const strays = await Promise.all(
        Array.from({ length: 1_010 }, () => connectTo(stack.url, { stays: true })),
      );
      try {
        for (const stray of strays) stray.write(upgrade);
        const pages = Array.from({ length: 20 }, () => sendRaw(stack.url, head("GET", "/robots.txt")));
        expect((await Promise.all(pages)).map(({ status }) => status)).toEqual(Array(20).fill(200));
        expect((await sendRaw(stack.url, head("GET", "/"))).status).toBe(200);
      } finally {
        for (const stray of strays) stray.destroy();
      }
    },
  );
});
