import type { CheckoutAttempt, ClubChargeState, ClubMemberState, Payment } from "@/prisma/generated/client";
import type { OrderState } from "../../orders/state";

export type AttemptFacts = Pick<
  CheckoutAttempt,
  "id" | "via" | "state" | "closeReason" | "createdAt" | "expiresAt"
> & { payments: Pick<Payment, "status" | "capturedAmount">[] };

/** A month that is announced, and not at its end. */
export type OpenMonth = {
  month: string;
  /** As it was announced: what its box is called, and what it costs, in minor units. */
  sku: string;
  name: string;
  unitPrice: number;
  shipping: number;
  announcedAt: Date;
  /** When it is charged, or tried again. */
  chargeAt: Date;
  /** Oldest first. */
  charges: { nth: number; state: ClubChargeState; attemptId: string }[];
  /** Its order, once a charge was tried. */
  order: { state: OrderState; isInReview: boolean; attempts: AttemptFacts[] } | null;
};

/** All of a member that it depends on what is to be done next. */
export type MemberFacts = {
  state: ClubMemberState;
  anchorDay: number;
  /** No month is charged whose day is before this one. */
  from: string;
  /** The last month that there is a row of. */
  lastMonth: string | null;
  open: OpenMonth | null;
};
