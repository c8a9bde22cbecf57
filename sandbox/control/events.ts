import type { Context as HonoContext } from "hono";
import { streamSSE } from "hono/streaming";
import type { Feed, News } from "../feed";

const SIGN_OF_LIFE_MS = 20_000;

/** What changes, as it changes: server-sent events whose name is what they are about. */
export function eventStream(feed: Feed, c: HonoContext) {
  return streamSSE(c, async (stream) => {
    const waiting: News[] = [];
    let wake = () => {};
    const unwatch = feed.watch((news) => {
      waiting.push(news);
      wake();
    });
    stream.onAbort(() => {
      unwatch();
      wake();
    });
    await stream.writeSSE({ event: "hello", data: "{}" });
    while (!stream.aborted) {
      const news = waiting.shift();
      if (news) await stream.writeSSE({ event: news.about, data: JSON.stringify(news) });
      else if (!(await somethingNew((resolve) => (wake = resolve)))) await stream.write(": still here\n\n");
    }
    unwatch();
  });
}

/** False when nothing happened for so long that the connection might be taken for dead. */
function somethingNew(onWake: (resolve: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const quiet = setTimeout(resolve, SIGN_OF_LIFE_MS, false);
    onWake(() => {
      clearTimeout(quiet);
      resolve(true);
    });
  });
}
