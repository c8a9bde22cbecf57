import { minutes } from "../clock";
import { takeTurn } from "../limits";

const within = minutes(1);

/**
 * Whether one more try to pay may be made: 15 a minute for one cart or order, 60 a minute from one address.
 * Far more than shoppers need, and too few to try cards or to fill the shop with orders. The address counts
 * only behind a proxy that writes it; whoever invents one is still held by the other limit.
 */
export async function mayCheckOut(cartOrOrder: string, ipAddress: string | undefined): Promise<boolean> {
  const turns = [takeTurn({ key: `pay ${cartOrOrder}`, most: 15, within })];
  if (ipAddress) turns.push(takeTurn({ key: `pay from ${ipAddress}`, most: 60, within }));
  return (await Promise.all(turns)).every(Boolean);
}
