// Makes the panel follow what happens. Without it, its forms and links do the same, one page at a time.
/* global Idiomorph */

const REST_MS = 250;
const live = document.getElementById("live");
const parse = (html) => new DOMParser().parseFromString(html, "text/html");

/** The parts of the page as the server last sent them, to see what changed. */
const sent = new Map();
for (const part of document.querySelectorAll("[data-live]")) sent.set(part.id, part.outerHTML);

/** What is the reader's: what was opened, typed and chose. Everything else is as the server has it. */
const isReaders = (attribute, element) =>
  attribute === "selected" ||
  (attribute === "open" && element.localName === "details") ||
  ((attribute === "value" || attribute === "checked") && element.matches("input[id]"));

const morph = { callbacks: { beforeAttributeUpdated: (...about) => !isReaders(...about) } };

/**
 * Takes over the parts that changed. Elements stay the same ones, so that whoever stands on one, reads on in
 * it or is just clicking it is not disturbed.
 */
function show(fresh, isAnswer) {
  for (const part of fresh.querySelectorAll("[data-live]")) {
    // What a form had to say stays until the next one's answer.
    if (part.id === "said" && !isAnswer) continue;
    const old = document.getElementById(part.id);
    const html = part.outerHTML;
    if (!old || sent.get(part.id) === html) continue;
    sent.set(part.id, html);
    Idiomorph.morph(old, part, morph);
  }
  dress();
}

let asking;
let again = false;
/** How many forms were sent or answered: a page that was asked for before shows less than their answers. */
let forms = 0;

/** Asks for the page once more; a burst of changes is one question. */
async function follow() {
  if (asking) {
    again = true;
    return;
  }
  asking = new Promise((resolve) => setTimeout(resolve, REST_MS));
  await asking;
  again = false;
  const before = forms;
  try {
    const response = await fetch(location.href);
    const text = await response.text();
    if (before !== forms) again = true;
    else if (response.ok) show(parse(text), false);
    else if (response.status === 404 && document.getElementById("detail")) location.assign("/_sandbox");
  } catch {
    // The stream of events says that the sandbox is gone.
  }
  asking = undefined;
  if (again) follow();
}

const events = new EventSource("/_sandbox/api/events");
for (const about of ["session", "payment", "delivery", "rules", "switches", "faults", "clock", "reset"]) {
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
  forms += 1;
  try {
    const body = new URLSearchParams(new FormData(form, button));
    const response = await fetch(form.action, { method: "POST", body });
    const text = await response.text();
    forms += 1;
    if (response.ok) show(parse(text), true);
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
