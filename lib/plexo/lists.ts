import { PlexoError } from "./errors";

/**
 * The entries of a filtered list that really carry the reference. A list of only foreign entries means that
 * the filter was not understood, which must not be taken for "there is none": it throws a PlexoError.
 */
export function forReference<T extends { referenceId: string }>(
  entries: T[],
  referenceId: string | undefined,
  operation: string,
): T[] {
  if (referenceId === undefined) return entries;
  const own = entries.filter((entry) => entry.referenceId === referenceId);
  if (own.length > 0 || entries.length === 0) return own;
  throw new PlexoError({
    kind: "nonsense",
    operation,
    ambiguous: false,
    reason: "asked for one reference, the answer lists only others",
  });
}
