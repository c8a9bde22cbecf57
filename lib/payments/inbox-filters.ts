import type { PaymentCallback } from "@/prisma/generated/client";
import { parseDay } from "../platform/days";
import { cleanLine } from "../platform/typed-text";

export type CallbackState = PaymentCallback["state"];

export const callbackStates: readonly CallbackState[] = ["received", "applied", "ignored", "flagged"];

/** What of the inbox is to be shown. Days are included, both. */
export type InboxFilters = {
  state: CallbackState | null;
  /** Only what could not be read as a payment. */
  notUnderstood: boolean;
  from: string | null;
  to: string | null;
  /** An order's number, a reference or a payment's id. */
  about: string | null;
};

export type InboxFault = "from" | "to" | "about";

/** The longest reference that Plexo is known to take has 255 characters. */
const maxAbout = 255;

/** Reads the filters from what an address says by their names. One that cannot be read is not obeyed, and named. */
export function readInboxFilters(value: (name: string) => string): {
  filters: InboxFilters;
  faults: InboxFault[];
} {
  const faults: InboxFault[] = [];
  function read(name: InboxFault, parse: (text: string) => string | null): string | null {
    const text = value(name).trim();
    const parsed = text ? parse(text) : null;
    if (text && parsed === null) faults.push(name);
    return parsed;
  }
  const about = (text: string) =>
    text.length <= maxAbout ? cleanLine(text).replace(/^#/, "") || null : null;
  return {
    filters: {
      state: callbackStates.find((state) => state === value("state")) ?? null,
      notUnderstood: value("unread") === "1",
      from: read("from", parseDay),
      to: read("to", parseDay),
      about: read("about", about),
    },
    faults,
  };
}
