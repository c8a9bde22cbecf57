import { z } from "zod";
import { PlexoError } from "./errors";
import type { PlexoRequest, Send } from "./http";

/** As in the guide's example; what Plexo takes at most is not documented. */
const usualSize = 20;

/** More than any reference can have. A list that goes on beyond this is not the one that was asked for. */
const mostPagesOfReference = 25;

type Entry = { id: string; referenceId: string };
type Page<T> = { entries: T[]; hasMore: boolean | undefined };

export type ListRequest<T extends Entry> = {
  path: string;
  query: PlexoRequest<unknown>["query"] & { page?: number; size?: number; referenceId?: string };
  list: List<T>;
  /** A list that goes on beyond so many pages is an error. */
  mostPages?: number;
};

/** One page of a list; whether it goes on is guessed by how full the page is where Plexo does not say. */
export async function readPage<T extends Entry>(
  send: Send,
  { path, query, list }: ListRequest<T>,
): Promise<{ entries: T[]; hasMore: boolean }> {
  const { page = 1, size = usualSize } = query;
  const { entries, hasMore } = await requestPage(
    send,
    { path, query: { ...query, page, size }, list },
    (page - 1) * size,
  );
  return { entries, hasMore: hasMore ?? entries.length >= size };
}

/**
 * A list of sessions or payments, read to its end, in whichever order Plexo sorts it; with `page`, that page
 * alone. "There is none" is an empty list, however Plexo says it: 404, 204, or no entries.
 *
 * With a reference, only its own entries are returned. A list of nothing but others means that the filter was
 * not understood, which must not be taken for "there is none". Throws a PlexoError.
 */
export async function readList<T extends Entry>(
  send: Send,
  { path, query, list, mostPages = mostPagesOfReference }: ListRequest<T>,
): Promise<T[]> {
  const failure = (reason: string) =>
    new PlexoError({ kind: "nonsense", operation: `GET ${path}`, ambiguous: false, reason });
  const { page: only, referenceId, size = usualSize } = query;
  const found = new Map<string, T>();
  for (let page = only ?? 1; ; page++) {
    const request = { path, query: { ...query, page, size }, list };
    const { entries, hasMore } = await requestPage(send, request, found.size);
    const before = found.size;
    for (const one of entries) found.set(one.id, one);
    if (only !== undefined || !(hasMore ?? entries.length >= size)) break;
    if (found.size === before && hasMore) throw failure("the list says that it goes on, and does not");
    if (found.size === before) break;
    if (page >= mostPages) throw failure("the list does not end");
  }
  const all = [...found.values()];
  if (referenceId === undefined) return all;
  const own = all.filter((one) => one.referenceId === referenceId);
  if (own.length === 0 && all.length > 0) throw failure("only other references");
  return own;
}

function requestPage<T extends Entry>(
  send: Send,
  { path, query, list }: ListRequest<T> & { query: { page: number } },
  before: number,
): Promise<Page<T>> {
  const answer = pageOf(list, query.page, before);
  return send<Page<T>>({ method: "GET", path, query, answer, none: { entries: [], hasMore: undefined } });
}

const count = z.int().min(0).optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);
const totals = { total: count, totalCount: count, totalItems: count, totalElements: count };
const paging = z.object({ ...totals, totalPages: count, pageCount: count });
const marks = z.object({
  hasMore: flag,
  hasNext: flag,
  hasNextPage: flag,
  next: z.unknown().optional(),
  nextPage: z.unknown().optional(),
});

/**
 * How a page of such entries looks. Made once for a kind of entry: that takes longer than reading a page. The envelope
 * is not documented: our choice is to read all the likely ones. An entry that cannot be read fails the list, because
 * the one left out may be the one that was paid.
 */
export function listOf<T extends Entry>(entry: z.ZodType<T>) {
  const list = z.array(entry);
  const bare = list.transform((entries) => ({ entries, hasMore: undefined }));
  const enveloped = z.looseObject({ items: list.nullish(), data: list.nullish(), results: list.nullish() });
  return { bare, enveloped };
}

type List<T extends Entry> = ReturnType<typeof listOf<T>>;

function pageOf<T extends Entry>(
  { bare, enveloped }: List<T>,
  page: number,
  before: number,
): z.ZodType<Page<T>> {
  return z.union([
    bare,
    enveloped.transform((envelope, context) => {
      const given = envelope.items ?? envelope.data ?? envelope.results;
      const entries = given ?? [];
      const { total, hasMore } = readPaging(envelope, page, before + entries.length);
      const saysNone = given !== undefined || ["items", "data", "results"].some((name) => name in envelope);
      // No list at all is none only with a count that says so, and a count says when an empty list is not all.
      if ((!saysNone && total !== 0) || (before + entries.length === 0 && total)) {
        context.addIssue({ code: "custom", path: ["items"], message: "no entries" });
      }
      return { entries, hasMore };
    }),
  ]);
}

/** What an envelope tells of its other pages, by whichever of the usual names, in itself or in a part of it. */
function readPaging(envelope: Record<string, unknown>, page: number, seen: number) {
  const parts = [envelope, envelope.pagination, envelope.paging, envelope.meta, envelope.page];
  const said: boolean[] = [];
  let total: number | undefined;
  for (const part of parts) {
    const numbers = paging.safeParse(part).data;
    const { hasMore, hasNext, hasNextPage, next, nextPage } = marks.safeParse(part).data ?? {};
    total ??= numbers?.total ?? numbers?.totalCount ?? numbers?.totalItems ?? numbers?.totalElements;
    const pages = numbers?.totalPages ?? numbers?.pageCount;
    if (pages !== undefined) said.push(page < pages);
    for (const mark of [hasMore, hasNext, hasNextPage]) if (mark !== undefined) said.push(mark);
    for (const mark of [next, nextPage]) if (mark !== undefined) said.push(Boolean(mark));
  }
  if (total !== undefined) said.push(seen < total);
  return { total, hasMore: said.length > 0 ? said.includes(true) : undefined };
}
