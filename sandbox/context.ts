import type { Logger } from "pino";
import type { CallbackQueue } from "./callbacks/queue";
import type { Client, Merchant } from "./clients";
import type { Clock } from "./clock";
import type { Faults } from "./faults/faults";
import type { Feed } from "./feed";
import type { Store } from "./store/store";

/** What every part of a running sandbox works with. */
export interface Context {
  clock: Clock;
  store: Store;
  clients: Client[];
  callbacks: CallbackQueue;
  faults: Faults;
  feed: Feed;
  log: Logger;
  /** Origin that payers see, without a slash at the end. */
  publicUrl: string;
  /** Names that it is called by, besides its public one and those of every computer for itself. */
  hostNames: readonly string[];
}

/** The client and merchant that something stored belongs to; throws when the configuration lost them. */
export function ownerOf(
  clients: Client[],
  owned: { clientId: number; merchantId: number },
): { client: Client; merchant: Merchant } {
  const client = clients.find(({ id }) => id === owned.clientId);
  const merchant = client?.merchants.find(({ id }) => id === owned.merchantId);
  if (!client || !merchant) {
    throw new Error(`Merchant ${owned.merchantId} of client ${owned.clientId} is not in the clients file.`);
  }
  return { client, merchant };
}
