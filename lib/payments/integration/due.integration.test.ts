import { beforeAll, expect, it } from "vitest";
import { passTime, sandbox, withShop } from "@/test/support/shop";
import { getOrderRow, newVariant, orderOnPlexosPage, requestFor } from "../../../test/support/orders";
import { seconds } from "../../platform/clock";
import { reconcileAllDue, reconcileDue } from "../due";

withShop();
// Fifty are asked about at once.
beforeAll(() => Object.assign(process.env, { PLEXO_TIMEOUT_MS: "10000" }));

it("A scheduler that calls once has all that is due looked at, and not only the first batch", async () => {
  const sku = await newVariant(100);
  const tokens: string[] = [];
  for (let number = 0; number < 75; number++) {
    const { attempt, token } = await orderOnPlexosPage(requestFor(sku));
    await sandbox.pay(attempt.plexoSessionId);
    tokens.push(token);
  }
  passTime(seconds(60));
  expect(await reconcileDue()).toBe(50);
  expect(await reconcileAllDue()).toBe(25);
  expect(await reconcileAllDue()).toBe(0);
  for (const token of tokens) expect((await getOrderRow(token)).state).toBe("paid");
});
