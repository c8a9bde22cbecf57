import type { Context as HonoContext } from "hono";
import { type Notice, NoticePage } from "./notice-page";
import { languageOf } from "./request";

type Status = 200 | 404 | 410 | 500;

/** Answers with a page that says one thing. */
export function notice(c: HonoContext, which: Notice, status: Status = 200, shopUrl?: string) {
  return c.html(<NoticePage notice={which} language={languageOf(c)} shopUrl={shopUrl} />, status);
}
