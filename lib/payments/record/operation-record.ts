import type { PaymentOperation } from "@/prisma/generated/client";
import { now } from "../../platform/clock";
import { transaction } from "../../platform/db";
import { onItsWay, openStates } from "../rules/on-its-way";
import { endEvent } from "../rules/operation";
import { recordEvent } from "./events";
import { lockOrder } from "./lock-order";

type Ended = Pick<PaymentOperation, "id" | "orderId" | "paymentId" | "kind" | "reference"> & {
  attemptId: string;
};

/** Ends as refused an operation that moved nothing, if it is still in one of these states. */
export async function refuseOperation(
  operation: Ended,
  said: { resultCode?: string | null; resultMessage: string },
  from: PaymentOperation["state"][] = openStates,
): Promise<void> {
  const { id, orderId, paymentId: plexoId } = operation;
  await transaction(async (tx) => {
    await lockOrder(tx, orderId);
    const at = now();
    const { count } = await tx.paymentOperation.updateMany({
      where: { id, state: { in: from } },
      data: { ...said, state: "refused", finishedAt: at, nextCheckAt: null },
    });
    const payment = await tx.payment.findUniqueOrThrow({
      where: { plexoId },
      include: { operations: { where: { state: { in: openStates } } } },
    });
    const data = { onItsWay: onItsWay(payment, payment.operations) };
    await tx.payment.update({ where: { plexoId }, data });
    if (count > 0) await recordEvent(tx, endEvent(operation, "refused", at));
  });
}
