import { z } from "zod";
import { positiveAmount, reference, word } from "./fields";
import { documented, observed } from "./source";

/** Bodies of captures, cancellations and refunds; without an amount, all that is left is meant. */

export const captureRequest = z.object(
  observed({ referenceId: reference, amount: positiveAmount.optional() }),
);

const reasons = observed({ description: z.string().optional(), reason: z.string().optional() });

export const cancellationRequest = z.object({ ...documented({ referenceId: reference }), ...reasons });

export const refundRequest = z.object({
  ...observed({
    referenceId: reference,
    type: word(["refund", "partial-refund"]).optional(),
    amount: positiveAmount.optional(),
  }),
  ...reasons,
});
