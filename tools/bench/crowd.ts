/** Does this `count` times, with so many under way at a time; the results in the order of their numbers. */
export async function crowd<T>(
  count: number,
  atATime: number,
  work: (number: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const one = async () => {
    while (next < count) {
      const number = next++;
      results[number] = await work(number);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atATime, count) }, one));
  return results;
}
