import { db } from "@/lib/db";
import { log } from "@/lib/log";

export const dynamic = "force-dynamic";

/** For load balancers: this process answers, and its database does too. */
export async function GET() {
  const database = await db().$queryRaw`SELECT 1`
    .then(() => true)
    .catch((error) => {
      log.error({ error }, "database not reachable");
      return false;
    });
  const body = { status: database ? "ok" : "unavailable", database: database ? "ok" : "unreachable" };
  return Response.json(body, { status: database ? 200 : 503, headers: { "cache-control": "no-store" } });
}
