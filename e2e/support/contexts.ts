import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright/test";

type Kept = { context: BrowserContext; keeper: Page };

/**
 * A worker's browser contexts, one for each set of options, emptied between tests: a new one starts processes that
 * read, compile and draw everything for the first time. Who needs a second browser takes `browser.newContext()`.
 */
export class Contexts {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly browser: Browser) {}

  /** Lends a test the context with these options; afterwards nothing is left in it but the browser's cache of files. */
  async lend(
    options: BrowserContextOptions,
    use: (context: BrowserContext) => Promise<void>,
    hasFailed: () => boolean,
  ): Promise<void> {
    const key = JSON.stringify(options);
    const { context, keeper } = this.kept.get(key) ?? (await this.open(options));
    this.kept.delete(key);
    await use(context);
    if (hasFailed()) {
      // Playwright reports a context's first page as it is closed, and no worker goes on after a failure.
      await keeper.close();
      await context.close();
      return;
    }
    await clear(context, keeper);
    this.kept.set(key, { context, keeper });
  }

  private async open(options: BrowserContextOptions): Promise<Kept> {
    const context = await this.browser.newContext(options);
    await context.addInitScript(touchPage);
    const keeper = await context.newPage();
    await keeper.setContent("<p>Keeps the browser's process between tests.</p>");
    return { context, keeper };
  }
}

/** Starts the scripts of a page that waits with them for a touch, so that a test does not race with them. */
function touchPage(): void {
  addEventListener("DOMContentLoaded", () => dispatchEvent(new Event("focusin")));
}

async function clear(context: BrowserContext, keeper: Page): Promise<void> {
  await Promise.all(context.pages().map((page) => page !== keeper && page.close()));
  await Promise.all([context.unrouteAll(), context.clearPermissions(), context.setOffline(false)]);
  const devtools = await context.newCDPSession(keeper);
  // Cookies are among it.
  await devtools.send("Storage.clearDataForOrigin", { origin: "*", storageTypes: "all" });
  await devtools.detach();
}
