import type { Changes, KnownOrder } from "../rules/order";

/** What applying needs of the place where orders are kept, within one transaction: a database, or rows in memory. */
export type OrderRecord = {
  /**
   * Locks these orders until the transaction ends, and reads them. One that another transaction holds is waited for,
   * or left out where others are not to wait for it.
   */
  lockOrders(ids: string[], isWaiting: boolean): Promise<KnownOrder[]>;
  /** Locks these variants, and tells what is available of each. */
  lockShelf(skus: string[]): Promise<Map<string, number>>;
  /** Locks these gift cards, and tells what can be spent of each: nothing of one that is blocked or over. */
  lockCards(ids: string[], at: Date): Promise<Map<string, number>>;
  /** Writes all of it, table by table: orders, goods, callbacks, attempts, as in every other transaction. */
  write(changes: Changes): Promise<void>;
};
