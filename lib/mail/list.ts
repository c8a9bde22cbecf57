import type { MailState } from "@/prisma/generated/client";
import { db } from "../platform/db";
import { isUuid } from "../platform/ids";
import { pageOf } from "../platform/keyset";
import { isMailKind, type MailKind } from "./kinds";

export const mailStates: readonly MailState[] = ["queued", "sent", "kept", "skipped", "failed"];

export type MailFilters = { state: MailState | null; kind: MailKind | null };

/** Where a page of the list begins: behind (older) or before (newer) that mail. */
export type MailCursor = { direction: "older" | "newer"; id: string };

const shown = {
  select: {
    ...{ id: true, kind: true, to: true, state: true, attempts: true, lastError: true },
    ...{ createdAt: true, sentAt: true, nextAttemptAt: true },
    order: { select: { number: true, email: true } },
  },
} as const;

/** A page of the outbox, newest first; ids grow with time. */
export async function listMails({ state, kind }: MailFilters, cursor: MailCursor | null, size = 50) {
  const isNewer = cursor?.direction === "newer";
  const rows = await db().mail.findMany({
    where: {
      ...(state && { state }),
      ...(kind && { kind }),
      ...(cursor && { id: isNewer ? { gt: cursor.id } : { lt: cursor.id } }),
    },
    ...shown,
    orderBy: { id: isNewer ? "asc" : "desc" },
    take: size + 1,
  });
  const page = pageOf(rows, size, cursor ? (isNewer ? "back" : "on") : "first");
  return { mails: page.rows, older: page.behind?.id ?? null, newer: page.before?.id ?? null };
}

export type ListedMail = Awaited<ReturnType<typeof listMails>>["mails"][number];

/** Reads the filters of an address: what is none of them is not there. */
export function readMailFilters(params: { state?: unknown; kind?: unknown }): MailFilters {
  const kind = String(params.kind ?? "");
  return {
    state: mailStates.find((state) => state === params.state) ?? null,
    kind: isMailKind(kind) ? kind : null,
  };
}

/** Reads where a page begins; the list's beginning for anything else. */
export function readMailCursor(params: { older?: unknown; newer?: unknown }): MailCursor | null {
  for (const direction of ["older", "newer"] as const) {
    const id = params[direction];
    if (isUuid(id)) return { direction, id };
  }
  return null;
}
