import { randomBytes, randomInt, randomUUID } from "node:crypto";

export const newId = () => randomBytes(16).toString("hex");
export const newTransactionId = () => randomBytes(12).toString("hex");
export const newToken = () => randomBytes(16).toString("hex");
export const newUuid = () => randomUUID();
export const newAuthorization = () => String(randomInt(100_000, 1_000_000));

const KESTREL = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
let requests = 0;

/** An id in the manner of Plexo's: `0HMVG9K3R5T4J:00000001`. */
export function newTraceId(): string {
  requests = (requests + 1) % 0xffff_ffff;
  const connection = Array.from(randomBytes(10), (byte) => KESTREL[byte % 32]).join("");
  return `0HM${connection}:${requests.toString(16).toUpperCase().padStart(8, "0")}`;
}
