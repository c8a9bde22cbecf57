import { beforeAll, expect, it } from "vitest";
import { chargeCard } from "@/test/support/charge";
import { repeatOrder } from "@/test/support/many-orders";
import { passTime, withShop } from "@/test/support/shop";
import { newVariant, orderOnPlexosPage, requestFor } from "../../../test/support/orders";
import { seconds } from "../../platform/clock";
import { db } from "../../platform/db";
import { reconcileAllDue, reconcileDue } from "../due";

withShop();
// Fifty are asked about at once.
beforeAll(() => Object.assign(process.env, { PLEXO_TIMEOUT_MS: "10000" }));

it("A scheduler that calls once has all that is due looked at, and not only the first batch", async () => {
  const { token, attempt } = await orderOnPlexosPage(requestFor(await newVariant(100)));
  const orders = [{ token, attempt }, ...(await repeatOrder(token, 74))];
  await Promise.all(orders.map((order) => chargeCard(order.attempt)));
  passTime(seconds(60));
  expect(await reconcileDue()).toBe(50);
  expect(await reconcileAllDue()).toBe(25);
  expect(await reconcileAllDue()).toBe(0);
  const paid = await db().order.count({ where: { state: "paid" } });
  expect(paid).toBe(75);
});
