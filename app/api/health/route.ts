import { connection } from "next/server";
import { db } from "@/lib/db";
import { log } from "@/lib/log";

/** For load balancers: this process answers, and its database does too. */
export async function GET() {
  await connection();
  const database = await db().$queryRaw`SELECT 1`
    .then(() => true)
    .catch((error) => {
      log.error({ error }, "database not reachable");
      return false;
    });
  const body = { status: database ? "ok" : "unavailable", database: database ? "ok" : "unreachable" };
  return Response.json(body, { status: database ? 200 : 503, headers: { "cache-control": "no-store" } });
}
