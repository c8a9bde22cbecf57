import { expect, it } from "vitest";
import { sandbox, withShop } from "@/scripts/test/shop";
import { getOrderRow, newVariant, orderOnPlexosPage, requestFor } from "../checkout/order.testing";
import { resumeCheckout } from "../checkout/resume";
import { trackOrder } from "../orders/track";
import { settle } from "./settle";
import { settleFresh } from "./settle-fresh";

withShop();

const declinedCard = { number: "4000000000000002" };

async function declinedOrder() {
  const { token, attempt } = await orderOnPlexosPage(requestFor(await newVariant()));
  const pay = (card: object) => sandbox("POST", `/sessions/${attempt.plexoSessionId}/pay`, card);
  await pay(declinedCard);
  await settle(attempt.id, "callback");
  return { token, attempt, pay };
}

it("The result page shows a payment that was made right after Plexo was asked about a declined one", async () => {
  const { token, pay } = await declinedOrder();
  expect(await trackOrder(token)).toMatchObject({ order: { status: "declined" } });
  await pay({});
  expect(await trackOrder(token)).toMatchObject({ order: { status: "paid" }, reachable: true });
});

it("A new try charges nobody who paid right after Plexo was asked about a declined payment", async () => {
  const { token, pay } = await declinedOrder();
  await pay({});
  expect(await resumeCheckout(token, {})).toEqual({ ok: false, reason: "already-paid" });
  expect((await getOrderRow(token)).attempts).toHaveLength(1);
});

it("Several who wait for a fresh answer all hear it", async () => {
  const { attempt, pay } = await declinedOrder();
  await pay({});
  const heard = await Promise.all(Array.from({ length: 4 }, () => settleFresh(attempt.id, "result-page")));
  for (const settled of heard) expect(settled).toMatchObject({ result: "confirmed", state: "paid" });
});
