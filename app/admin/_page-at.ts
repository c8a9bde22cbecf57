/**
 * Reads the page of a list that begins at a place (null: its first). Where nothing is left there, as all of it was done
 * meanwhile, the first page is read: an empty one would say that there is nothing at all.
 */
export async function readPageAt<
  Place,
  Page extends Readonly<Record<Rows, readonly unknown[]>>,
  Rows extends string,
>(
  place: Place | null,
  rows: Rows,
  read: (place: Place | null) => Promise<Page>,
): Promise<Page & { place: Place | null }> {
  const page = await read(place);
  return place !== null && page[rows].length === 0
    ? { ...(await read(null)), place: null }
    : { ...page, place };
}
