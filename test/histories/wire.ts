import { toWire } from "@/lib/plexo/amount";
import { createPlexoClient } from "../../lib/plexo/client";
import type { Entry, PlexoModel, Truth } from "./plexo";

export const merchantId = 3243;

/** How Plexo says what it says: none of it changes what is so. */
export const manners = {
  /** That there is no payment. */
  none: ["list", "null", "404", "204"],
  /** In which case its words are. */
  words: ["lower", "Capital", "UPPER_CASE"],
  lists: ["newest-first", "oldest-first"],
} as const;
export type Manners = { [Name in keyof typeof manners]: (typeof manners)[Name][number] };

/** away: another server answers at Plexo's address, with pages of its own. */
export const places = ["there", "down", "away"] as const;
export type Place = (typeof places)[number];

/** A page of a list is no longer than this. */
const page = 2;

/** Plexo's API over the wire, as the shop's own client asks it: what is known of payments goes through its parser. */
export function createWire(plexo: PlexoModel) {
  const state = {
    place: "there" as Place,
    manners: { none: "list", words: "lower", lists: "newest-first" } as Manners,
  };

  const inCase = (word: string) => {
    if (state.manners.words === "lower") return word;
    if (state.manners.words === "UPPER_CASE") return word.toUpperCase().replaceAll("-", "_");
    return word.replace(/^./, (first) => first.toUpperCase());
  };
  const entryOf = ({ id, referenceId, type, status, amount, at }: Entry) => ({
    ...{ id, type: inCase(type), status: inCase(status), amount: toWire(amount) },
    ...(referenceId !== null && { referenceId }),
    ...(status !== "created" && status !== "pending" && { resultCode: status === "approved" ? "0" : "10" }),
    createdAt: new Date(at).toISOString(),
  });
  const bodyOf = (payment: Truth) => ({
    id: payment.id,
    referenceId: payment.reference,
    status: payment.word ?? inCase(payment.status),
    merchant: { id: payment.twist === "merchant" ? merchantId + 1 : merchantId },
    amount: { currency: inCase(payment.twist === "currency" ? "usd" : "uyu"), total: toWire(payment.asked) },
    transactions: payment.entries.map(entryOf),
  });

  function answer(url: URL): [number, unknown?] {
    if (state.place === "away") return [404, "<!doctype html><h1>Not Found</h1>"];
    const [, id] = /^\/v1\/payments\/(?!query$)(.+)$/.exec(url.pathname) ?? [];
    const { none } = state.manners;
    if (id !== undefined) {
      const payment = plexo.payments.find((one) => one.id === id);
      return payment ? [200, bodyOf(payment)] : none === "204" ? [204] : [404, notFound];
    }
    const own = plexo.payments.filter(({ reference }) => reference === url.searchParams.get("referenceId"));
    if (own.length === 0 && none === "404") return [404, notFound];
    if (own.length === 0 && none === "204") return [204];
    if (own.length === 0 && none === "null") return [200, { items: null }];
    const sorted = state.manners.lists === "oldest-first" ? own : own.toReversed();
    const from = (Number(url.searchParams.get("page")) - 1) * page;
    return [200, { items: sorted.slice(from, from + page).map(bodyOf), total: own.length }];
  }

  const fetch = async (input: unknown) => {
    if (state.place === "down") throw new TypeError("fetch failed");
    const [status, body] = answer(new URL(String(input)));
    return light(status, typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body));
  };
  const client = createPlexoClient({
    ...{ apiUrl: "http://plexo", clientId: "1", apiKey: "none", merchantId },
    fetch,
  });
  return { state, client };
}

const notFound = { code: "payment-not-found", type: "invalid-request-error", message: "No.", status: 404 };
const encoder = new TextEncoder();

/** As much of a Response as the client reads: a real one takes ten times as long, and there are millions. */
function light(status: number, text: string) {
  return { status, headers: { get: () => null }, body: text === "" ? null : [encoder.encode(text)] };
}
