import type { Settings } from "../settings/settings";
import type { Means } from "../shop/types";

/** What an order is gone on with: what was chosen, as long as that is offered. */
export function meansInForce({ means }: Settings["payment"], chosen: Means): Means {
  return means.includes(chosen) ? chosen : means[0];
}
