import { createServer, type RequestListener, Server, type ServerResponse } from "node:http";
import type { AddressInfo, ListenOptions, Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import next from "next";
import { untilCharged } from "../club/due";
import { answerKeptPage } from "../kept-pages/answer";
import { marks } from "../kept-pages/marks";
import { untilSent } from "../mail/send";
import { untilReconciled } from "../payments/background";
import { env } from "../platform/env";
import { internalHeaders } from "../platform/internal-headers";
import { log, logError } from "../platform/log";
import { setOwnAddress } from "../platform/own-address";
import { answerHeaders } from "../platform/security-headers";
import { arrivals } from "./arrivals";
import { goInOrder } from "./going";
import { createListener } from "./listener";

/** Longer than a balancer keeps a connection, so that it never sends a request into a door that is closing. */
const keepAlive = 65_000;
/** A shop without its database starts too, and says so. */
const longestWarmUp = 5_000;
const limits = {
  keepAliveTimeout: keepAlive,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
};

/**
 * The shop's HTTP server: the framework's handler, and around it what the framework gives no hold on. Listens on
 * `PORT` (3000) of `HOST` (every interface of this machine).
 */
export async function serve(): Promise<void> {
  const port = Number(process.env.PORT ?? 3000);
  const host = process.env.HOST;
  // It attaches its own handling of upgrades to the server that it is given, and leaves their sockets open.
  const app = next({ dev: false, hostname: "localhost", port, httpServer: new Server(), quiet: true });
  await app.prepare();
  const { SHOP_URL, TRUSTED_PROXIES, SHUTDOWN_MS } = env();
  const listener = createListener({
    handle: app.getRequestHandler(),
    shopUrl: new URL(SHOP_URL),
    trustedProxies: TRUSTED_PROXIES,
  });
  const own = await openOwnDoor(listener);
  setOwnAddress(own);
  // Where the framework asks itself for the page that a form's action redirects to.
  process.env.__NEXT_PRIVATE_ORIGIN = own;
  await Promise.race([warmUp(), pause(longestWarmUp)]);
  const server = createServer(limits, listener);
  server.on("connection", () => arrivals.noteConnection());
  const open = new Set<ServerResponse>();
  server.on("request", (_request, response) => {
    open.add(response);
    response.once("close", () => open.delete(response));
  });
  const https = SHOP_URL.startsWith("https:");
  server.on("upgrade", (_request, socket: Socket) => hangUp(socket, "400 Bad Request", https));
  server.on("connect", (_request, socket: Socket) => hangUp(socket, "405 Method Not Allowed", https));
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    hangUp(socket, statusOf(error), https);
  });
  await listen(server, { port, host });
  log.info({ port, host }, "listening");

  const close = async () => {
    await Promise.all([untilCharged(), untilReconciled(), untilSent(), app.close()]);
  };
  let isEnding = false;
  const end = (signal: NodeJS.Signals) => {
    if (isEnding) return;
    isEnding = true;
    log.info({ signal }, "ending");
    goInOrder({ server, open, close, within: SHUTDOWN_MS }).then(() => process.exit(0));
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}

/** Renders a first page, to be kept: the one who comes first after a start would wait for it most of a second. */
async function warmUp(): Promise<void> {
  await answerKeptPage({ method: "GET", url: "/", headers: {} }, (render) => render()).catch(
    (error: unknown) => logError(error, {}, "no page could be rendered at the start"),
  );
}

/**
 * A second server, on this machine alone and for this process alone, where it asks itself for pages to keep: it has
 * no visitors in line before it, and is still there when the shop's own door has closed and answers are finished.
 */
async function openOwnDoor(listener: RequestListener): Promise<string> {
  const server = createServer(limits, (request, response) => {
    const isOurs = [internalHeaders.keep, internalHeaders.part].some(
      (name) => request.headers[name] === marks.secret,
    );
    if (isOurs) listener(request, response);
    else request.destroy();
  });
  await listen(server, { port: 0, host: "127.0.0.1" });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function listen(server: Server, where: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(where, resolve);
  });
}

/** Answers what is no request, or asks for another protocol, and closes. */
function hangUp(socket: Socket, status: string, https: boolean): void {
  if (!socket.writable) return void socket.destroy();
  const headers = Object.entries({ ...answerHeaders({ https }), Connection: "close", "Content-Length": "0" });
  socket.end(`HTTP/1.1 ${status}\r\n${headers.map((pair) => pair.join(": ")).join("\r\n")}\r\n\r\n`, () =>
    socket.destroy(),
  );
}

function statusOf({ code }: NodeJS.ErrnoException): string {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return "408 Request Timeout";
  return code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
}
