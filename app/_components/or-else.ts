import { logError } from "@/lib/platform/log";

/** For what a page can do without: a page is not to fail for its head or its foot. */
export async function orElse<T>(read: Promise<T>, instead: T): Promise<T> {
  try {
    return await read;
  } catch (error) {
    logError(error, {}, "a page does without something");
    return instead;
  }
}
