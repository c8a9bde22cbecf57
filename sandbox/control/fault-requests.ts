import { z } from "zod";
import { reference } from "../api/fields";

const ms = z
  .int()
  .min(0)
  .max(24 * 60 * 60_000);
const status = z.int().min(200).max(599);

/** What may go wrong, on one of these endpoints or on all of them. */
export function faultRequest(endpoints: string[]) {
  const common = {
    endpoint: z.enum(["*", ...endpoints]).default("*"),
    referenceId: reference.optional(),
    clientId: z.coerce.number().int().positive().optional(),
    times: z.int().min(1).max(1_000_000).optional(),
    probability: z.number().gt(0).max(1).optional(),
    seed: z
      .int()
      .min(0)
      .max(2 ** 32 - 1)
      .optional(),
  };
  const after = z.boolean().default(false);
  return z.discriminatedUnion("fault", [
    z.object({ ...common, fault: z.literal("status"), status, after, body: z.unknown().optional() }),
    z.object({ ...common, fault: z.literal("html"), status: status.default(502), after }),
    z.object({ ...common, fault: z.literal("timeout-before") }),
    z.object({ ...common, fault: z.literal("timeout-after") }),
    z.object({ ...common, fault: z.literal("reset") }),
    z.object({ ...common, fault: z.literal("reset-after") }),
    z.object({ ...common, fault: z.literal("latency"), ms }),
    z.object({ ...common, fault: z.literal("slow-body"), ms }),
  ]);
}

export const faultSwitch = z.object({ on: z.boolean() });

/** Which faults are meant: all, or those that were scoped so. */
export const faultChoice = z.object({
  referenceId: reference.optional(),
  clientId: z.coerce.number().int().positive().optional(),
});
