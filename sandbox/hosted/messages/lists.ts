/** "1", "1 o 3", "1, 3 o 6". */
export function either(counts: number[], or: string): string {
  const before = counts.slice(0, -1).join(", ");
  return before === "" ? String(lastOf(counts)) : `${before} ${or} ${lastOf(counts)}`;
}

export const lastOf = (counts: number[]): number => counts.at(-1) ?? 1;
