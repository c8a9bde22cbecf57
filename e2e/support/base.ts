import { test as playwright } from "playwright/test";
import { ErrorWatch } from "./error-watch";

export { expect } from "playwright/test";

const phone = { width: 390, height: 844 };

/**
 * Playwright's test. A test's tags say in which browser it runs: `@phone`, `@nojs`, else a desktop's. One worker, with
 * its shop and its sandbox, does for all of them.
 */
export const test = playwright.extend<{
  /** A test fails on any error of the browser that it does not `expect` here. */
  browserErrors: ErrorWatch;
}>({
  viewport: ({ viewport }, use, { tags }) => use(tags.includes("@phone") ? phone : viewport),
  isMobile: ({ isMobile }, use, { tags }) => use(isMobile || tags.includes("@phone")),
  hasTouch: ({ hasTouch }, use, { tags }) => use(hasTouch || tags.includes("@phone")),
  javaScriptEnabled: ({ javaScriptEnabled }, use, { tags }) =>
    use(javaScriptEnabled !== false && !tags.includes("@nojs")),
  browserErrors: [
    async ({ context }, use) => {
      const watch = new ErrorWatch(context);
      await use(watch);
      playwright.expect(watch.unexpected(), "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
});
