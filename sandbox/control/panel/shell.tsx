import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { Context } from "../../context";
import { assetUrl } from "../../hosted/asset-urls";
import { ClockBar } from "./clock-bar";
import { type Said, saidText } from "./said";

export const tabs = [
  { path: "/_sandbox", name: "Sessions" },
  { path: "/_sandbox/payments", name: "Payments" },
  { path: "/_sandbox/callbacks", name: "Callbacks" },
  { path: "/_sandbox/faults", name: "Faults" },
  { path: "/_sandbox/switches", name: "Switches" },
  { path: "/_sandbox/cards", name: "Cards" },
  { path: "/_sandbox/connect", name: "Connect" },
] as const;

export type Tab = (typeof tabs)[number]["name"];

interface ShellProps {
  context: Context;
  tab: Tab;
  /** The page's address. */
  here: string;
  /** What the page shows, for the browser's tab. */
  title?: string;
  said?: Said;
  children: Child;
}

/** The frame of the panel. Parts with `data-live` follow what changes; see panel.js. */
export function Shell({ context, tab, here, title = tab, said, children }: ShellProps) {
  return (
    <>
      {raw("<!doctype html>")}
      <html lang="en">
        {/* biome-ignore lint/style/noHeadElement: this page is not one of Next.js. */}
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{`${title} · Plexo sandbox`}</title>
          <link rel="icon" href={assetUrl("icon.svg")} type="image/svg+xml" />
          <link rel="stylesheet" href={assetUrl("panel.css")} />
          <link rel="stylesheet" href={assetUrl("panel-lists.css")} />
          <script defer src={assetUrl("idiomorph.js")} />
          <script type="module" src={assetUrl("panel.js")} />
        </head>
        <body>
          <a class="skip" href="#main">
            Skip to content
          </a>
          <header class="bar">
            <a class="brand" href="/_sandbox">
              <img src={assetUrl("icon.svg")} alt="" width="22" height="22" />
              Plexo sandbox
            </a>
            <Live here={here} />
            <ClockBar context={context} />
            <Tabs context={context} tab={tab} />
          </header>
          <main id="main" tabindex={-1}>
            <div id="said" class="said" role="status" data-live>
              {said && <p data-good={said === "wrong" || said === "late" ? "no" : "yes"}>{saidText[said]}</p>}
            </div>
            {children}
          </main>
        </body>
      </html>
    </>
  );
}

/** Says that the page follows what happens; without JavaScript, how to ask for it. */
function Live({ here }: { here: string }) {
  return (
    <p class="live">
      <span id="live" hidden>
        Live
      </span>
      <noscript>
        <a href={here}>Reload</a>
      </noscript>
    </p>
  );
}

function Tabs({ context, tab }: { context: Context; tab: Tab }) {
  const { store, faults } = context;
  const { global, sessions } = store.rules;
  const { all, references } = store.switched;
  const switched = Object.keys(references).length + (Object.keys(all).length > 0 ? 1 : 0);
  const rules =
    Object.keys(sessions).length + (Object.keys(global).length > 1 || global.callbacks !== "normal" ? 1 : 0);
  const active = faults.list().filter(({ on }) => on).length;
  const badges: Partial<Record<Tab, number>> = { Callbacks: rules, Faults: active, Switches: switched };
  return (
    <nav class="tabs" id="tabs" aria-label="Sandbox" data-live>
      {tabs.map(({ path, name }) => (
        <a key={path} href={path} aria-current={name === tab ? "page" : undefined}>
          {name}
          {badges[name] ? (
            <span class="badge">
              {badges[name]} <span class="sr">set</span>
            </span>
          ) : null}
        </a>
      ))}
    </nav>
  );
}
