import { after } from "next/server";
import { syncCards } from "@/lib/customers/cards/sync";
import { noteCallback } from "@/lib/customers/cards/visit";
import { errorResponse, unavailableResponse } from "@/lib/platform/http";
import { logError } from "@/lib/platform/log";
import { noteRefusal } from "@/lib/platform/refusals";

/**
 * Plexo tells that a card was saved. The body has its token, unsigned: it is not even read, and Plexo's list is asked
 * instead.
 */
export async function POST(_request: Request, { params }: RouteContext<"/api/plexo/tokenizations/[key]">) {
  const { key } = await params;
  try {
    const noted = await noteCallback(key);
    if (!noted) {
      noteRefusal("unknown tokenization key");
      return errorResponse(404, "not-found", "There is nothing here.");
    }
    after(() =>
      syncCards(noted.customerId).catch((error: unknown) => logError(error, {}, "saved cards not listed")),
    );
    return Response.json({ received: true });
  } catch (error) {
    logError(error, {}, "tokenization callback not noted");
    return unavailableResponse("The callback could not be noted. Send it again.");
  }
}
