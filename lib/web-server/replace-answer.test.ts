import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { replaceAnswer } from "./replace-answer";

const servers: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function ask(answer: (response: ServerResponse) => void) {
  const listener: RequestListener = (_, response) => {
    replaceAnswer(response, {
      insteadOf: (status) =>
        status === 500 ? { status: 503, headers: { "Retry-After": "5" }, body: "back soon" } : null,
      finish: async (html) => ({ headers: { "X-Finished": "1" }, body: Buffer.from(`${html}!`) }),
    });
    answer(response);
  };
  const server = createServer(listener).listen(0, "127.0.0.1");
  servers.push(server);
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const got = await fetch(`http://127.0.0.1:${port}/`, { redirect: "manual" });
  return { status: got.status, headers: Object.fromEntries(got.headers), body: await got.text() };
}

describe("An answer of the framework", () => {
  it("that is a document is finished when it is there as a whole, and keeps its status and headers", async () => {
    const { status, headers, body } = await ask((response) => {
      response.statusCode = 404;
      response.setHeader("Content-Type", "text/html");
      response.setHeader("Set-Cookie", "a=1");
      response.flushHeaders();
      response.write("añ");
      response.write(Buffer.from("o, "));
      response.end("end");
    });
    expect({ status, body }).toEqual({ status: 404, body: "año, end!" });
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-length": "10",
      "set-cookie": "a=1",
      "x-finished": "1",
    });
  });

  it("that is none is sent as it comes", async () => {
    const { status, headers, body } = await ask((response) => {
      response.writeHead(201, { "Content-Type": "text/x-component", "X-Own": "1" });
      response.write("one, ");
      response.end("two");
    });
    expect({ status, body }).toEqual({ status: 201, body: "one, two" });
    expect(headers).toMatchObject({ "x-own": "1" });
    expect(headers).not.toHaveProperty("x-finished");
  });

  it("that is an error is replaced by another, whatever is written after it", async () => {
    const { status, headers, body } = await ask((response) => {
      response.statusCode = 500;
      response.setHeader("Content-Type", "text/html");
      response.setHeader("Content-Encoding", "gzip");
      response.flushHeaders();
      response.write("broken");
      response.end();
    });
    expect({ status, body }).toEqual({ status: 503, body: "back soon" });
    expect(headers).toMatchObject({ "retry-after": "5" });
    expect(headers).not.toHaveProperty("content-encoding");
  });

  it("without a body is one as well", async () => {
    const { status, headers } = await ask((response) => {
      response.writeHead(303, { Location: "/cart" }).end();
    });
    expect({ status, location: headers.location }).toEqual({ status: 303, location: "/cart" });
  });
});
