import { expect, it } from "vitest";
import { withShop } from "@/test/support/shop";
import { newVariant, requestFor, start } from "../../test/support/orders";
import { db } from "../platform/db";
import { type AuthorizedCursor, listAuthorized } from "./authorized";

withShop();

/** A payment that is authorised until then. */
async function authorized(plexoId: string, until: string) {
  const { token } = await start(requestFor(await newVariant()));
  const order = await db().order.findUniqueOrThrow({ where: { token }, include: { attempts: true } });
  await db().payment.create({
    data: {
      ...{ plexoId, orderId: order.id, attemptId: order.attempts[0]?.id ?? "", status: "authorized" },
      ...{ currency: "UYU", amount: 100, capturedAmount: 0, refundedAmount: 0, transactions: 1 },
      ...{ seenAt: order.createdAt, authorizedUntil: new Date(until) },
    },
  });
}

it("What is authorised is gone through by pages, forth and back, each once, what ends first before the rest", async () => {
  await authorized("c", "2026-12-01T00:00:00Z");
  // Several that end in the same moment.
  for (const id of ["b", "e", "a", "d"]) await authorized(id, "2026-12-02T00:00:00Z");
  await authorized("f", "2026-11-30T00:00:00Z");
  const page = async (cursor: AuthorizedCursor | null) => {
    const { payments, sooner, later } = await listAuthorized(cursor, 2);
    return { ids: payments.map(({ plexoId }) => plexoId).join(" "), sooner, later };
  };
  const first = await page(null);
  const second = await page(first.later);
  const third = await page(second.later);
  expect([first.ids, second.ids, third.ids]).toEqual(["f c", "a b", "d e"]);
  expect([first.sooner, third.later]).toEqual([null, null]);
  expect(await page(third.sooner)).toEqual(second);
  expect(await page(second.sooner)).toEqual(first);
});
