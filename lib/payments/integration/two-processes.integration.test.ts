import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chargeCard } from "@/test/support/charge";
import { repeatOrder } from "@/test/support/many-orders";
import { sandbox, withShop } from "@/test/support/shop";
import {
  getOrderRow,
  getStock,
  newVariant,
  orderOnPlexosPage,
  requestFor,
} from "../../../test/support/orders";
import { seconds } from "../../platform/clock";

withShop();

const worker = fileURLToPath(new URL("../../../test/histories/reconcile-worker.ts", import.meta.url));

/** A process of its own that reconciles what it's told, by a clock that is that far ahead. */
function startProcess(ahead: number) {
  const child = spawn(process.execPath, ["--import", "tsx", worker, String(ahead)], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return { child, ready: next(child) };
}

async function next(child: ChildProcess): Promise<unknown> {
  const [message] = await once(child, "message");
  return message;
}

const processes: ReturnType<typeof startProcess>[] = [];

beforeAll(async () => {
  process.env.PLEXO_TIMEOUT_MS = "10000";
  // The second clock is ahead by more than a look-up holds, so that both may ask Plexo at the same moment.
  for (const ahead of [0, seconds(5)]) processes.push(startProcess(ahead));
  await Promise.all(processes.map(({ ready }) => ready));
});
afterAll(() => {
  for (const { child } of processes) child.kill();
});

const inBoth = (attemptId: string) =>
  Promise.all(
    processes.map(({ child }) => {
      const answer = next(child);
      child.send(attemptId);
      return answer;
    }),
  );

/** Tells both processes of all of them at once, and waits until each was answered. */
function allInBoth(attemptIds: string[]): Promise<unknown[]> {
  return Promise.all(
    processes.map(async ({ child }) => {
      let left = attemptIds.length;
      const answered = new Promise<void>((resolve) => {
        child.on("message", () => {
          if (--left === 0) resolve();
        });
      });
      for (const attemptId of attemptIds) child.send(attemptId);
      await answered;
      child.removeAllListeners("message");
    }),
  );
}

it("Two processes that reconcile the same thirty orders in sets, at the same moment, pay each of them once", async () => {
  const sku = await newVariant(30);
  const { token, attempt } = await orderOnPlexosPage(requestFor(sku));
  const orders = [{ token, attempt }, ...(await repeatOrder(token, 29))];
  await Promise.all(orders.map((order) => chargeCard(order.attempt)));
  await allInBoth(orders.map(({ attempt }) => attempt.id));
  for (const { token } of orders) {
    const { events, ...order } = await getOrderRow(token);
    expect(order).toMatchObject({ state: "paid", stock: "sold", paidTotal: 129_050, flagReason: null });
    expect(events.filter(({ kind }) => kind === "order.state")).toHaveLength(1);
    expect(events.filter(({ kind }) => kind === "payment.seen")).toHaveLength(1);
  }
  expect(await getStock(sku)).toEqual({ onHand: 30, available: 0, held: 0, sold: 30 });
});

it("Two processes that reconcile one order at the same moment pay it once", async () => {
  for (let round = 0; round < 10; round++) {
    const sku = await newVariant();
    const { attempt, token } = await orderOnPlexosPage(requestFor(sku));
    await sandbox.pay(attempt.plexoSessionId);
    const reconciled = await inBoth(attempt.id);
    expect(reconciled).toContainEqual(expect.objectContaining({ result: "confirmed", state: "paid" }));
    const { events, ...order } = await getOrderRow(token);
    expect(order).toMatchObject({ state: "paid", stock: "sold", paidTotal: 129_050, flagReason: null });
    expect(events.filter(({ kind }) => kind === "order.state")).toHaveLength(1);
    expect(events.filter(({ kind }) => kind === "payment.seen")).toHaveLength(1);
    expect(await getStock(sku)).toEqual({ onHand: 10, available: 9, held: 0, sold: 1 });
  }
});
