import { minutes, now } from "@/lib/platform/clock";

/** Seconds until a waiting page asks again: often while the payer is watching, then ever more rarely. */
export function refreshEvery(orderedAt: Date): number {
  const age = now().getTime() - orderedAt.getTime();
  if (age < minutes(5)) return 3;
  return age < minutes(30) ? 10 : 60;
}
