import { describe, expect, it } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import {
  getOrderRow,
  getStock,
  newOrderOnPlexosPage,
  orderOnPlexosPage,
  requestFor,
  start,
} from "../../../test/support/orders";
import { resumeCheckout } from "../../checkout/resume";
import { minutes, seconds } from "../../platform/clock";
import { reconcile } from "../reconcile";

withShop();

const declinedCard = "4000000000000002";

describe("money that arrives where it should not (stray money is kept)", () => {
  it("after the goods went back to the shelf takes them again", async () => {
    const { attempt, token, sku } = await newOrderOnPlexosPage();
    passTime(minutes(33));
    await reconcile(attempt.id, "due");
    await sandbox.pay(attempt.plexoSessionId);
    passTime(seconds(3));
    await reconcile(attempt.id, "callback");
    expect(await getOrderRow(token)).toMatchObject({ state: "paid", stock: "sold", flagReason: null });
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 9, held: 0, sold: 1 });
  });

  it("after the last piece was sold to somebody else flags the paid order", async () => {
    const { attempt, token, sku } = await newOrderOnPlexosPage({ stock: 1 });
    passTime(minutes(33));
    await reconcile(attempt.id, "due");
    await start(requestFor(sku));
    await sandbox.pay(attempt.plexoSessionId);
    passTime(seconds(3));
    await reconcile(attempt.id, "callback");
    expect(await getOrderRow(token)).toMatchObject({
      state: "paid",
      stock: "released",
      flagReason: "paid-after-release",
    });
    expect(await getStock(sku)).toEqual({ onHand: 1, available: 0, held: 1, sold: 0 });
  });

  it("twice for one order flags it, counts both and sells the goods once", async () => {
    const { attempt, token, sku } = await newOrderOnPlexosPage();
    await sandbox.pay(attempt.plexoSessionId, declinedCard);
    await reconcile(attempt.id, "callback");
    await resumeCheckout(token, {});
    const second = (await getOrderRow(token)).attempts[1];
    if (!second) throw new Error("There is no second attempt.");
    await Promise.all([sandbox.pay(attempt.plexoSessionId), sandbox.pay(second.plexoSessionId)]);
    passTime(seconds(3));
    await reconcile(second.id, "callback");
    await reconcile(attempt.id, "due");
    expect(await getOrderRow(token)).toMatchObject({
      state: "paid",
      paidTotal: 258_100,
      flagReason: "paid-twice",
    });
    expect(await getStock(sku)).toMatchObject({ held: 0, sold: 1 });
  });

  it("on an order whose cart was changed meanwhile is taken", async () => {
    const { attempt, token, request, sku } = await newOrderOnPlexosPage();
    await orderOnPlexosPage({ ...requestFor(sku, { quantity: 2 }), cartId: request.cartId });
    await sandbox.pay(attempt.plexoSessionId);
    passTime(seconds(3));
    await reconcile(attempt.id, "due");
    expect(await getOrderRow(token)).toMatchObject({ state: "paid", stock: "sold" });
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 7, held: 2, sold: 1 });
  });
});
