import { z } from "zod";

/**
 * A list of sessions or payments. Its envelope is not documented: our choice is to read all the likely ones.
 * An entry that cannot be read fails the list, because the one left out may be the one that was paid.
 *
 * With a reference, only its own entries are returned. A list of nothing but others means that the filter was
 * not understood, which must not be taken for "there is none", so it fails as well.
 */
export function listOf<T extends { referenceId: string }>(
  entry: z.ZodType<T>,
  referenceId?: string,
): z.ZodType<T[]> {
  const list = z.array(entry);
  const envelope = z.union([
    list,
    z.object({ items: list }).transform(({ items }) => items),
    z.object({ data: list }).transform(({ data }) => data),
    z.object({ results: list }).transform(({ results }) => results),
  ]);
  if (referenceId === undefined) return envelope;
  return envelope.transform((entries, context) => {
    const own = entries.filter((found) => found.referenceId === referenceId);
    if (own.length === 0 && entries.length > 0) {
      context.addIssue({ code: "custom", path: ["referenceId"], message: "only other references" });
    }
    return own;
  });
}
