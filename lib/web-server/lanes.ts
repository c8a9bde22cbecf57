import { existsSync, readdirSync } from "node:fs";
import { Gate } from "../platform/gate";
import { isDeskPath } from "../staff/desk-path";
import { arrivals } from "./arrivals";
import { isUpload } from "./uploads";

/**
 * Who waits with whom. Each lane has its own turns, so that callbacks, payers who come back and forms and
 * those who work at the desk, never stand behind visitors who look around.
 */
export type Lane =
  | "callbacks"
  | "payments"
  | "forms"
  | "desk"
  | "pictures"
  | "uploads"
  | "pages"
  | "renewals"
  | "open";

/**
 * A rendering takes some milliseconds of the one processor core that a process has: many at a time only make
 * each of them later. Payers wait inside for what Plexo says, which costs nothing, so more of them are let in.
 */
const gates: Record<Exclude<Lane, "open">, Gate> = {
  callbacks: new Gate({ atATime: 32, waiting: 2_000, patienceMs: 10_000 }),
  payments: new Gate({ atATime: 32, waiting: 500, patienceMs: 10_000 }),
  forms: new Gate({ atATime: 16, waiting: 500, patienceMs: 10_000 }),
  desk: new Gate({ atATime: 8, waiting: 200, patienceMs: 10_000 }),
  // Each is a statement of the database, or a file.
  pictures: new Gate({ atATime: 16, waiting: 1_000, patienceMs: 8_000 }),
  // Each is in memory as a whole, and is worked on by threads.
  uploads: new Gate({ atATime: 2, waiting: 10, patienceMs: 10_000 }),
  pages: new Gate({ atATime: 4, waiting: 300, patienceMs: 8_000 }),
  renewals: new Gate({ atATime: 1, waiting: 100, patienceMs: 4_000 }),
};

const payment = /^(\/[a-z]{2})?\/(checkout\/(result|cancel)|orders)(\/|$)/;
const file = /^\/_next\/|\.(svg|png|jpe?g|webp|avif|gif|ico|woff2|css|js|map|txt|xml|webmanifest)$/;

/** Whether a path leads to a file, and not to a page: the proxy lets the same ones by. */
export function isFile(path: string): boolean {
  return file.test(path);
}

/** What `public/` has, and the files that routes give. Another name ends in the drawing of a page. */
const files = new Set(["/robots.txt", "/sitemap.xml", ...publicFiles()]);

function publicFiles(): string[] {
  if (!existsSync("public")) return [];
  return readdirSync("public", { recursive: true, encoding: "utf8" }).map(
    (name) => `/${name.replaceAll("\\", "/")}`,
  );
}

/** The lane of a request. */
export function laneOf(method: string, path: string): Lane {
  if (path.startsWith("/_next/static/") || path.startsWith("/api/health/") || files.has(path)) return "open";
  if (path.startsWith("/api/")) return "callbacks";
  if (isUpload(method, path)) return "uploads";
  if (isDeskPath(path)) return "desk";
  if (path.startsWith("/pictures/") && isFile(path)) return "pictures";
  if (method === "POST") return "forms";
  return payment.test(path) ? "payments" : "pages";
}

/** Waits for a turn in a lane; null where there is no room, or the caller has gone. Files and health need none. */
export async function enter(lane: Lane, left: AbortSignal): Promise<(() => void) | null> {
  if (lane === "open") return () => undefined;
  const leave = await gates[lane].enter(left);
  if (!leave) return null;
  if (lane === "callbacks") {
    const answered = arrivals.noteCallback();
    return () => {
      answered();
      leave();
    };
  }
  await arrivals.letPass();
  if (!left.aborted) return leave;
  leave();
  return null;
}

/** Requests that wait in these lanes are turned away, and none waits there any more. */
export function dismiss(...lanes: Exclude<Lane, "open">[]): void {
  for (const lane of lanes) gates[lane].dismissLine();
}
