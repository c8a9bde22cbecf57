import { addressDigest } from "../platform/address-digest";
import { minutes } from "../platform/clock";
import { takeTurn } from "../platform/limits";

const within = minutes(1);

/**
 * Whether one more try to pay may be made: 15 a minute for one cart or order, 60 a minute from one address.
 * Far more than shoppers need, and too few to try cards or to fill the shop with orders. An address that is
 * not known is not counted.
 */
export async function mayCheckOut(cartOrOrder: string, address: string | undefined): Promise<boolean> {
  const turns = [takeTurn({ name: "pay", by: cartOrOrder, most: 15, within })];
  const from = addressDigest(address);
  if (from) turns.push(takeTurn({ name: "pay from", by: from, most: 60, within }));
  return (await Promise.all(turns)).every(Boolean);
}
