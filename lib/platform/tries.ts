import { addressDigest } from "./address-digest";
import { minutes } from "./clock";
import { takeTurn } from "./limits";

type Most = { of: number; from: number; within: number };

const usual: Most = { of: 10, from: 30, within: minutes(15) };

/**
 * Counts a try of that kind for one account, and for the address that it comes from: ten and thirty in a quarter of
 * an hour, where nothing else is said.
 */
export async function mayTry(
  kind: string,
  account: string,
  address: string | undefined,
  most: Most = usual,
): Promise<boolean> {
  const { within } = most;
  const from = addressDigest(address);
  const turns = [takeTurn({ name: kind, by: account, most: most.of, within })];
  if (from) turns.push(takeTurn({ name: `${kind} from`, by: from, most: most.from, within }));
  return (await Promise.all(turns)).every(Boolean);
}
