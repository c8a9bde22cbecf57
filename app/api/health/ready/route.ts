import { checkReadiness } from "@/lib/platform/check-readiness";

export const dynamic = "force-dynamic";

/** For balancers: whether visitors can be sent to this process. */
export async function GET() {
  const readiness = await checkReadiness();
  const isReady = readiness === "ready";
  const body = isReady ? { status: "ok" } : { status: "unavailable", reason: readiness };
  return Response.json(body, { status: isReady ? 200 : 503, headers: { "cache-control": "no-store" } });
}
