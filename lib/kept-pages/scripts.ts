import { marks } from "./marks";

/** What the browser itself acts on, and needs no script of the framework's. */
const isData = /\btype="(?:application\/ld\+json|speculationrules)"/;
const everyScript = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const everyPreload = /<link rel="preload" as="script"[^>]*>/g;
const everyFile = /<script src="([^"]+)"(?=[^>]* async="")[^>]*><\/script>/g;

/** Pressed twice, a button sends its form once: a second submit within 5 s is dropped. Later ones are sent, as loading may have been stopped, one after "Back", and one after a script sent the form itself. */
const sendOnce = `{const s=new Map;addEventListener("pageshow",e=>e.persisted&&s.clear());addEventListener("submit",e=>{e.defaultPrevented||(e.timeStamp-s.get(e.target)<5e3?e.preventDefault():s.set(e.target,e.timeStamp))})}`;

/** Puts the scripts into the page when it is first touched: by a pointer, a finger, a key, or the focus. */
const start = `{const a="pointermove pointerdown touchstart keydown focusin".split(" "),f=()=>{for(const e of a)removeEventListener(e,f,!0);for(const l of document.querySelectorAll("link[rel=prefetch][as=script]")){const s=document.createElement("script");s.src=l.getAttribute("href");document.head.append(s)}};for(const e of a)addEventListener(e,f,!0)}`;

/**
 * A page without the framework's scripts and the description that they read: half of its bytes and most of a phone's
 * work, for what links and forms do by themselves.
 */
export function withoutScripts(html: string): string {
  if (!canWait(html)) return html;
  return html
    .replace(everyPreload, "")
    .replace(everyScript, (script, attributes: string) => (isData.test(attributes) ? script : ""))
    .replace("</body>", `<script nonce="${marks.nonce}">${sendOnce}</script></body>`);
}

/**
 * A page whose scripts are fetched when the browser has nothing else to do, and started when the page is first touched:
 * until then a phone draws what is to be read, and links and forms do by themselves what they do with a script.
 */
export function withScriptsLater(html: string): string {
  if (!canWait(html)) return html;
  const files = [...html.matchAll(everyFile)].map(([, file]) => file);
  const [, nonce] = /<script\b[^>]* nonce="([^"]+)"/.exec(html) ?? [];
  if (files.length === 0 || !nonce) return html;
  const links = files.map((file) => `<link rel="prefetch" as="script" href="${file}"/>`).join("");
  return html
    .replace(everyPreload, "")
    .replace(everyFile, "")
    .replace(
      /<\/body>(?=<\/html>$)/,
      () => `${links}<script nonce="${nonce}">${sendOnce}${start}</script></body>`,
    );
}

/**
 * A page keeps its scripts as they are where an element of it has `data-scripts`, for components that do something before
 * the page is touched, and where a part came late and is put in its place by one. One that has none, such as that the
 * database is away, has a policy that lets none in, and is left as it is.
 */
function canWait(html: string): boolean {
  return (
    html.includes("<script") && !/<[^>]*\sdata-scripts\b/.test(html) && !html.includes('<template id="B:')
  );
}
