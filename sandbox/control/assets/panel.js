// Makes the panel follow what happens. Without it, its forms and links do the same, one page at a time.

const REST_MS = 250;
const live = document.getElementById("live");
const parse = (html) => new DOMParser().parseFromString(html, "text/html");

/** The parts of the page as the server last sent them, to see what changed. */
const sent = new Map();
for (const part of document.querySelectorAll("[data-live]")) sent.set(part.id, part.outerHTML);

/** Takes over the parts that changed, and keeps what the reader opened, typed, chose and stood on. */
function show(fresh) {
  for (const part of fresh.querySelectorAll("[data-live]")) {
    const old = document.getElementById(part.id);
    const html = part.outerHTML;
    if (!old || sent.get(part.id) === html) continue;
    sent.set(part.id, html);
    exchange(old, part);
  }
  dress();
}

function exchange(old, part) {
  for (const { id } of old.querySelectorAll("details[open][id]"))
    part.querySelector(`#${id}`)?.setAttribute("open", "");
  for (const field of old.querySelectorAll("input[id], select[id]")) {
    const heir = part.querySelector(`#${field.id}`);
    if (heir) heir.value = field.value;
  }
  const places = new Map([...old.querySelectorAll(".text")].map((text) => [text.ariaLabel, text.scrollTop]));
  const path = old.contains(document.activeElement) ? pathOf(document.activeElement) : undefined;
  old.replaceWith(part);
  for (const text of part.querySelectorAll(".text")) text.scrollTop = places.get(text.ariaLabel) ?? 0;
  if (path) part.querySelector(path)?.focus({ preventScroll: true });
}

/** A way to find what has the focus again, in a part that was written anew. */
function pathOf(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const owner = element.closest("details[id]");
  if (element.matches("summary") && owner) return `#${CSS.escape(owner.id)} > summary`;
  for (const name of ["href", "data-copy", "aria-label", "value"]) {
    const value = element.getAttribute(name);
    if (value) return `${element.localName}[${name}="${CSS.escape(value)}"]`;
  }
  const form = element.form?.getAttribute("action");
  return form ? `form[action="${CSS.escape(form)}"] ${element.localName}` : undefined;
}

let asking;
let again = false;

/** Asks for the page once more; a burst of changes is one question. */
async function follow() {
  if (asking) {
    again = true;
    return;
  }
  asking = new Promise((resolve) => setTimeout(resolve, REST_MS));
  await asking;
  again = false;
  try {
    const response = await fetch(pageAddress());
    if (response.ok) show(parse(await response.text()));
    else if (response.status === 404 && document.getElementById("detail")) location.assign("/_sandbox");
  } catch {
    // The stream of events says that the sandbox is gone.
  }
  asking = undefined;
  if (again) follow();
}

/** This page's address, without what the last form had to say: that stays until the next one. */
function pageAddress() {
  const url = new URL(location.href);
  const said = document.getElementById("said");
  if (said) sent.set("said", said.outerHTML);
  url.searchParams.delete("said");
  return url;
}

const events = new EventSource("/_sandbox/api/events");
for (const about of ["session", "payment", "delivery", "rules", "faults", "clock", "reset"]) {
  events.addEventListener(about, follow);
}
events.addEventListener("hello", () => {
  setLive("Live");
  follow();
});
events.addEventListener("error", () => setLive("Reconnecting…"));

function setLive(text) {
  if (!live) return;
  live.hidden = false;
  live.textContent = text;
  live.dataset.on = String(text === "Live");
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  event.preventDefault();
  const button = event.submitter;
  if (button?.ariaDisabled === "true") return;
  button?.setAttribute("aria-disabled", "true");
  try {
    const body = new URLSearchParams(new FormData(form, button));
    const response = await fetch(form.action, { method: "POST", body });
    const text = await response.text();
    if (response.ok) show(parse(text));
    else location.assign("/_sandbox");
  } catch {
    setLive("The sandbox does not answer");
  }
  button?.removeAttribute("aria-disabled");
});

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  button.textContent = "Copied";
  setTimeout(() => {
    button.textContent = "Copy";
  }, 1500);
});

const clockText = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});
let clockShown;
let shownSince = 0;

/** Shows what only works here, and lets the clock run. */
function dress() {
  for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;
}

setInterval(() => {
  const clock = document.querySelector("[data-clock]");
  if (!clock) return;
  if (clock.dataset.clock !== clockShown) {
    clockShown = clock.dataset.clock;
    shownSince = performance.now();
  }
  const now = Number(clockShown) + performance.now() - shownSince;
  clock.textContent = clockText.format(now).replace(",", "");
}, 1000);

const page = new URL(location.href);
if (page.searchParams.has("said")) {
  page.searchParams.delete("said");
  history.replaceState(null, "", page);
}
dress();
