import { marks } from "./marks";

/** What the browser itself acts on, and needs no script of the framework's. */
const isData = /\btype="(?:application\/ld\+json|speculationrules)"/;
const everyScript = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const everyPreload = /<link rel="preload" as="script"[^>]*>/g;
const everyFile = /<script src="([^"]+)"(?=[^>]* async="")[^>]*><\/script>/g;

/** Pressed twice, a button sends its form once: a second submit within 5 s is dropped. Later ones are sent, as loading may have been stopped, one after "Back", and one after a script sent the form itself. */
const sendOnce = `{const s=new Map;addEventListener("pageshow",e=>e.persisted&&s.clear());addEventListener("submit",e=>{e.defaultPrevented||(e.timeStamp-s.get(e.target)<5e3?e.preventDefault():s.set(e.target,e.timeStamp))})}`;

/** Fetches the scripts ahead once the page is there, and puts them into it when it is first touched: by a pointer, a finger, a key, or the focus. */
const startOf = (files: string[]) =>
  `{const d=document,p=(t,f)=>{for(const u of ${JSON.stringify(files)})d.head.append(Object.assign(d.createElement(t),f(u)))},` +
  `l=()=>p("link",u=>({rel:"prefetch",as:"script",href:u})),a="pointermove pointerdown touchstart keydown focusin".split(" "),` +
  `s=()=>{for(const e of a)removeEventListener(e,s,!0);removeEventListener("load",l);p("script",u=>({src:u}))};` +
  `for(const e of a)addEventListener(e,s,!0);addEventListener("load",l)}`;

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
 * A page whose scripts are fetched when it is there, and started when it is first touched: until then a phone draws what
 * is to be read, and links and forms do by themselves what they do with a script.
 */
export function withScriptsLater(html: string): string {
  const end = "</body></html>";
  if (!canWait(html) || !html.endsWith(end)) return html;
  const files = [...html.matchAll(everyFile)].map(([, file = ""]) => file.replaceAll("&amp;", "&"));
  const [, nonce] = /<script\b[^>]* nonce="([^"]+)"/.exec(html) ?? [];
  if (files.length === 0 || !nonce) return html;
  const start = `<script nonce="${nonce}">${sendOnce}${startOf(files)}</script>`;
  const page = html.slice(0, -end.length).replace(everyPreload, "").replace(everyFile, "");
  return page + start + end;
}

/**
 * A page keeps its scripts as they are where an element of it has `data-scripts`, for components that do something before
 * the page is touched, and where a part came late and is put in its place by one. One that has none, such as that the
 * database is away, has a policy that lets none in, and is left as it is.
 */
function canWait(html: string): boolean {
  // Looked for as a word first: a pattern that tries every "<" of a page takes several times as long.
  const isKeeping = html.includes("data-scripts") && /<[^>]*\sdata-scripts\b/.test(html);
  return html.includes("<script") && !isKeeping && !html.includes('<template id="B:');
}
