import { isAcknowledged } from "../../test/support/lost-callbacks";
import type { Delivery } from "../../test/support/sandbox-control";
import { quantile } from "../bench/measure";
import type { Moment } from "./payers";
import type { Kind, Sample } from "./sample";

/** A phase as it was: from when until when, and the shop's memory at both ends, in bytes. */
export type Span = { name: string; from: number; until: number; memory: [number, number]; word?: string };

export type Seen = {
  samples: readonly Sample[];
  moments: readonly Moment[];
  tries: Delivery["tries"];
  /** When those callbacks were sent that were acknowledged and lost. */
  lost: readonly number[];
};

export type Row = {
  pages: Record<Kind, number> & { p50: number; p99: number };
  checkouts: Record<Moment["what"], number>;
  callbacks: { sent: number; acknowledged: number; refused: number; unanswered: number; lost: number };
};

/** What was seen in that time. Callbacks count when they were sent, everything else when it was answered. */
export function rowOf({ samples, moments, tries, lost }: Seen, from: number, until: number): Row {
  const isIn = (at: number) => at >= from && at < until;
  const seen = samples.filter(({ at }) => isIn(at));
  const done = moments.filter(({ at }) => isIn(at));
  const sent = tries.filter(({ at }) => isIn(Date.parse(at)));
  const answered = sent.filter(({ status }) => status !== undefined);
  const acknowledged = sent.filter(isAcknowledged).length;
  const waits = seen.flatMap(({ kind, ms }) => (kind === "away" || kind === "cut" ? [] : [ms]));
  const pages = (kind: Kind) => seen.filter((sample) => sample.kind === kind).length;
  const times = (what: Moment["what"]) => done.filter((moment) => moment.what === what).length;
  return {
    pages: {
      kept: pages("kept"),
      rendered: pages("rendered"),
      busy: pages("busy"),
      broken: pages("broken"),
      away: pages("away"),
      cut: pages("cut"),
      other: pages("other"),
      p50: quantile(waits, 0.5),
      p99: quantile(waits, 0.99),
    },
    checkouts: {
      begun: times("begun"),
      paid: times("paid"),
      form: times("form"),
      page: times("page"),
      silent: times("silent"),
      broken: times("broken"),
    },
    callbacks: {
      sent: sent.length,
      acknowledged,
      refused: answered.length - acknowledged,
      unanswered: sent.length - answered.length,
      lost: lost.filter(isIn).length,
    },
  };
}
