import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { PlexoClient } from "./client";
import { PlexoError } from "./errors";
import errorInternal from "./fixtures/error-internal.json";
import errorValidation from "./fixtures/error-validation.json";
import { answering, fakePlexo } from "./fixtures/server";

const id = "b7f0c2d94e6a4c1f9a3d5e8b1c2f4a60";
const reading = (client: PlexoClient) => client.queryPayments({ referenceId: "pay-1" });
const changing = (client: PlexoClient) => client.capturePayment(id, { referenceId: "cap-1", amount: 100 });

async function failureOf(promise: Promise<unknown>): Promise<PlexoError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PlexoError)) throw new Error(`Not a PlexoError: ${inspect(error)}`);
  return error;
}

async function failures(...plexo: Parameters<typeof fakePlexo>) {
  const { client } = await fakePlexo(...plexo);
  return { read: await failureOf(reading(client)), change: await failureOf(changing(client)) };
}

async function unusedUrl() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

describe("when Plexo cannot be reached", () => {
  it("is certain that nothing happened if nobody listens", async () => {
    const { change } = await failures(() => {}, { apiUrl: await unusedUrl() });
    expect(change).toMatchObject({ kind: "unreachable", ambiguous: false, networkCode: "ECONNREFUSED" });
  });

  it("is certain that nothing happened if the name does not exist", async () => {
    const { change } = await failures(() => {}, { apiUrl: "http://plexo.invalid" });
    expect(change).toMatchObject({ kind: "unreachable", ambiguous: false });
  });
});

describe("when the answer does not come", () => {
  it("gives up in time, and says that a change may have been made", async () => {
    const { read, change } = await failures(() => {}, { timeoutMs: 50 });
    expect(read).toMatchObject({ kind: "timeout", ambiguous: false });
    expect(change).toMatchObject({
      kind: "timeout",
      ambiguous: true,
      operation: `POST /v1/payments/${id}/captures`,
    });
  });

  it("covers a body that trickles by the same time", async () => {
    const { read, change } = await failures(
      (response) => {
        response.writeHead(200, { "content-type": "application/json" }).write('{"id":');
      },
      { timeoutMs: 50 },
    );
    expect(read).toMatchObject({ kind: "timeout", ambiguous: false });
    expect(change).toMatchObject({ kind: "timeout", ambiguous: true });
  });

  it("says that a change may have been made when the connection is reset", async () => {
    const { read, change } = await failures((_response, request) => request.socket.resetAndDestroy());
    expect(read).toMatchObject({ kind: "interrupted", ambiguous: false });
    expect(change).toMatchObject({ kind: "interrupted", ambiguous: true, networkCode: "ECONNRESET" });
  });

  it("says so too when the connection breaks in the middle of the body", async () => {
    const { change } = await failures((response, request) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("{", () => request.socket.destroy());
    });
    expect(change).toMatchObject({ kind: "interrupted", ambiguous: true });
  });
});

describe("when Plexo says no", () => {
  it("keeps the code, the sentence, the fields, and what support asks for", async () => {
    const { change } = await failures(
      answering(400, errorValidation, { "x-correlation-id": "1f0c9f6e-6f9b-4a0e-9d60-5b9a4f0f3a11" }),
    );
    expect(change).toMatchObject({
      kind: "rejected",
      ambiguous: false,
      httpStatus: 400,
      code: "request-validation-errors",
      reason: "Request validation failed.",
      params: { invoiceNumber: ["Invoice number is required."] },
      traceId: "0HMVG9K3R5T4J:00000001",
      correlationId: "1f0c9f6e-6f9b-4a0e-9d60-5b9a4f0f3a11",
    });
    expect(change.message).toBe(
      `Plexo rejected the request (POST /v1/payments/${id}/captures; HTTP 400; request-validation-errors; ` +
        "Request validation failed.; Invoice number is required.; traceId 0HMVG9K3R5T4J:00000001; " +
        "correlation 1f0c9f6e-6f9b-4a0e-9d60-5b9a4f0f3a11)",
    );
  });

  it.each([401, 403])("knows refused credentials by %i, whatever the body", async (status) => {
    for (const body of ["", "<html>", { code: "unauthorized" }]) {
      const { change } = await failures(answering(status, body));
      expect(change).toMatchObject({ kind: "unauthorized", ambiguous: false, httpStatus: status });
    }
  });

  it("reads an error with odd fields for what it still says", async () => {
    const { change } = await failures(
      answering(409, { code: "conflict", message: 7, params: ["x"], extra: {} }),
    );
    expect(change).toMatchObject({
      kind: "rejected",
      code: "conflict",
      reason: undefined,
      params: undefined,
    });
  });
});

describe("when Plexo fails", () => {
  it.each([
    ["a page of HTML", 500, "<html><body>Internal Server Error</body></html>"],
    ["a gateway without an upstream", 503, ""],
    ["its own failure under HTTP 400", 400, errorInternal],
  ])("treats %s as unavailable, and a change as possibly made", async (_what, status, body) => {
    const { read, change } = await failures(answering(status, body));
    expect(read).toMatchObject({ kind: "unavailable", ambiguous: false, httpStatus: status });
    expect(change).toMatchObject({ kind: "unavailable", ambiguous: true, httpStatus: status });
  });

  it("knows that a request that was one too many was not carried out", async () => {
    const { change } = await failures(answering(429, ""));
    expect(change).toMatchObject({ kind: "unavailable", ambiguous: false });
  });
});

describe("when the answer is not Plexo's", () => {
  it.each([
    ["HTML under 200", 200, "<html>Welcome</html>"],
    ["nothing under 200", 200, ""],
    ["a 404 without a word", 404, ""],
    ["HTML under 404", 404, "<html>Not found</html>"],
    ["another server's 404", 404, { statusCode: 404, error: "Not Found", message: "Cannot GET /v1" }],
    ["null", 200, "null"],
    ["another object", 200, { hello: "world" }],
    ["HTML under 400", 400, "<html>Bad gateway address</html>"],
    ["a redirect", 302, ""],
    ["a permanent redirect", 308, ""],
  ])("calls %s nonsense, and a change possibly made", async (_what, status, body) => {
    const { read, change } = await failures(answering(status, body));
    expect(read).toMatchObject({ kind: "nonsense", ambiguous: false, httpStatus: status });
    expect(change).toMatchObject({ kind: "nonsense", ambiguous: true, httpStatus: status });
  });

  it("never carries the credentials to where a redirect points", async () => {
    const elsewhere = await fakePlexo(answering(200, []));
    const { read, change } = await failures(
      answering(307, "", { location: `${elsewhere.apiUrl}/v1/payments` }),
    );
    expect([read.kind, change.kind]).toEqual(["nonsense", "nonsense"]);
    expect(elsewhere.received).toEqual([]);
  });

  it("stops reading a body that is larger than a mebibyte", async () => {
    const { read } = await failures((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const piece = JSON.stringify("x".repeat(64 * 1024));
      const write = () => {
        while (!response.destroyed) if (!response.write(piece)) return void response.once("drain", write);
      };
      write();
    });
    expect(read).toMatchObject({ kind: "nonsense", reason: "the answer is too large" });
  });

  it("names the fields that are wrong and none of their values", async () => {
    const { read } = await failures(answering(200, { id: 5, secret: "s3cr3t" }));
    expect(read.message).not.toContain("s3cr3t");
    const { change } = await failures(answering(200, { id: "x", status: 4444333322221111 }));
    expect(change.reason).toBe("unexpected shape at status");
  });
});

describe("what an error may show", () => {
  const credentials = Buffer.from("1234:sk_test_very_secret").toString("base64");
  const everything = (error: PlexoError) =>
    [
      error.message,
      error.stack,
      String(error),
      JSON.stringify(error),
      inspect(error, { depth: 9, showHidden: true }),
    ]
      .concat(JSON.stringify(error.facts()))
      .join("\n");

  it("holds no credential and no card number, even when Plexo quotes them back", async () => {
    const quoting = `Basic ${credentials} of sk_test_very_secret used card 4444 3333 2222 1111 of ana@example.com`;
    const { read, change } = await failures(
      answering(
        400,
        { code: quoting, message: quoting, traceId: quoting, params: { [quoting]: [quoting] } },
        { "x-correlation-id": quoting },
      ),
    );
    for (const error of [read, change]) {
      expect(error).toMatchObject({ kind: "rejected" });
      expect(everything(error)).not.toMatch(/sk_test_very_secret|4444 3333|ana@example/);
      expect(everything(error)).not.toContain(credentials);
    }
  });

  it("holds no credential when the network fails or the answer is nonsense", async () => {
    const seen = [
      await failures(() => {}, { timeoutMs: 30 }),
      await failures(() => {}, { apiUrl: await unusedUrl() }),
      await failures((_response, request) => request.socket.destroy()),
      await failures(answering(200, `Basic ${credentials} sk_test_very_secret`)),
      await failures(answering(500, `Basic ${credentials} sk_test_very_secret`)),
    ];
    for (const error of seen.flatMap(({ read, change }) => [read, change])) {
      expect(everything(error)).not.toMatch(/sk_test_very_secret|authorization/i);
      expect(everything(error)).not.toContain(credentials);
    }
  });

  it("tells the log about each call, and nothing of the credentials", async () => {
    const lines: unknown[] = [];
    const line = (facts: object, message: string) => void lines.push([facts, message]);
    const { client } = await fakePlexo(answering(200, [], { "x-correlation-id": "c-1" }), {
      logger: { info: line, warn: line },
    });
    await reading(client);
    await failureOf(changing(client));
    expect(lines).toMatchObject([
      [{ operation: "GET /v1/payments/query", httpStatus: 200, correlationId: "c-1" }, "Plexo answered"],
      [
        { operation: `POST /v1/payments/${id}/captures`, kind: "nonsense", ambiguous: true },
        expect.any(String),
      ],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/sk_test_very_secret|Basic/);
  });
});
