/**
 * What a visitor got: a page of the catalogue, which are kept; a page that is rendered for them alone; the static
 * page with 503; an error of the server; no connection, or one that ended without a whole answer; anything else.
 */
export type Kind = "kept" | "rendered" | "busy" | "broken" | "away" | "cut" | "other";

/** One answer: when it was there, how many milliseconds it took, and what it was; in words where it was not good. */
export type Sample = { at: number; ms: number; kind: Kind; what?: string };
