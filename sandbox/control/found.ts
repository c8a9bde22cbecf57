import { notFound } from "../api/errors";

/** What was looked up; 404 when there is no such thing. */
export function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw notFound();
  return thing;
}
