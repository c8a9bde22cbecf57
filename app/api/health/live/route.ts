export const dynamic = "force-dynamic";

/** For what restarts processes: this one answers. A database that is away is no reason to restart it. */
export function GET() {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
