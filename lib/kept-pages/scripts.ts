import { marks } from "./marks";

/** What the browser itself acts on, and needs no script of the framework's. */
const isData = /\btype="(?:application\/ld\+json|speculationrules)"/;
const everyScript = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const everyPreload = /<link rel="preload" as="script"[^>]*>/g;

/** Pressed twice, a button sends its form once: a second submit within 5 s is dropped. Later ones are sent, as loading may have been stopped, and so is one after "Back". */
const sendOnce = `{const s=new Map;addEventListener("pageshow",e=>e.persisted&&s.clear());addEventListener("submit",e=>{e.timeStamp-s.get(e.target)<5e3?e.preventDefault():s.set(e.target,e.timeStamp)})}`;

/**
 * A page without the framework's scripts and the description that they read: half of its bytes and most of a phone's
 * work, for what links and forms do by themselves. A page keeps its scripts where an element of it has `data-scripts`, for
 * components that live in the browser, and where a part came late and is put in its place by one. One that has none, such
 * as that the database is away, has a policy that lets none in, and is left as it is.
 */
export function withoutScripts(html: string): string {
  if (!html.includes("<script")) return html;
  if (/<[^>]*\sdata-scripts\b/.test(html) || html.includes('<template id="B:')) return html;
  return html
    .replace(everyPreload, "")
    .replace(everyScript, (script, attributes: string) => (isData.test(attributes) ? script : ""))
    .replace("</body>", `<script nonce="${marks.nonce}">${sendOnce}</script></body>`);
}
