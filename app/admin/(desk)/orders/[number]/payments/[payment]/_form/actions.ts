"use server";

import { requireStaff } from "@/lib/staff/login";
import { act } from "./act";
import type { OperationView } from "./state";

/** The form that captures a payment. */
export async function captureAction(
  number: unknown,
  payment: unknown,
  _before: unknown,
  data: unknown,
): Promise<OperationView> {
  const staff = await requireStaff("operate");
  return act("capture", staff, { number, payment, data });
}

/** The form that cancels a payment. */
export async function cancelAction(
  number: unknown,
  payment: unknown,
  _before: unknown,
  data: unknown,
): Promise<OperationView> {
  const staff = await requireStaff("operate");
  return act("cancellation", staff, { number, payment, data });
}

/** The form that refunds a payment. */
export async function refundAction(
  number: unknown,
  payment: unknown,
  _before: unknown,
  data: unknown,
): Promise<OperationView> {
  const staff = await requireStaff("refund");
  return act("refund", staff, { number, payment, data });
}
