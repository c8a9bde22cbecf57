import { processWide } from "./process-wide";

const own: { address: string | null } = processWide("own address", () => ({ address: null }));

/** Where this process reaches itself. Without a server of our own: where the framework's server listens. */
export function ownAddress(): string {
  return own.address ?? `http://localhost:${process.env.PORT ?? 3000}`;
}

/** Said by the server of our own, once it listens. */
export function setOwnAddress(address: string): void {
  own.address = address;
}

/** Whether the server of our own stands before the framework. */
export function hasOwnServer(): boolean {
  return own.address !== null;
}
