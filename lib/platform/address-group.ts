import { isIP } from "node:net";

/**
 * Whom limits count an address for: an IPv4 address by itself, an IPv6 address by its /64, of which a customer
 * has 2^64. An IPv4 address that came over IPv6 is the same as without. Undefined for what is no address.
 */
export function addressGroup(address: string | undefined): string | undefined {
  const [bare = ""] = (address ?? "").trim().split("%");
  const family = isIP(bare);
  if (family !== 6) return family === 4 ? bare : undefined;
  const words = wordsOf(bare);
  const [, , , , , sixth, seventh = 0, eighth = 0] = words;
  const isMapped = sixth === 0xffff && words.slice(0, 5).every((word) => word === 0);
  if (isMapped) return [seventh >> 8, seventh & 255, eighth >> 8, eighth & 255].join(".");
  const network = words.slice(0, 4).map((word) => word.toString(16));
  return `${network.join(":")}::/64`;
}

/** The eight 16-bit words of a valid IPv6 address, however it is written. */
function wordsOf(address: string): number[] {
  // A URL's host is written in one way only: hexadecimal words, with at most one "::".
  const [, canonical = ""] = /^\[(.*)\]$/.exec(new URL(`http://[${address}]`).hostname) ?? [];
  const [head = [], tail = []] = canonical.split("::").map((part) => (part ? part.split(":") : []));
  const zeros = Array<string>(8 - head.length - tail.length).fill("0");
  return [...head, ...zeros, ...tail].map((word) => Number.parseInt(word, 16));
}
