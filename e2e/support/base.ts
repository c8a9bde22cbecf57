import { test as playwright } from "playwright/test";
import { Contexts } from "./contexts";
import { ErrorWatch } from "./error-watch";

export { expect } from "playwright/test";

const phone = { width: 390, height: 844 };

type TestFixtures = {
  /** A test fails on any error of the browser that it does not `expect` here. */
  browserErrors: ErrorWatch;
};

type WorkerFixtures = { contexts: Contexts };

/**
 * Playwright's test. A test's tags say in which browser it runs: `@phone`, `@nojs`, else a desktop's. One worker, with
 * its shop and its sandbox, does for all of them.
 */
export const test = playwright.extend<TestFixtures, WorkerFixtures>({
  viewport: ({ viewport }, use, { tags }) => use(tags.includes("@phone") ? phone : viewport),
  isMobile: ({ isMobile }, use, { tags }) => use(isMobile || tags.includes("@phone")),
  hasTouch: ({ hasTouch }, use, { tags }) => use(hasTouch || tags.includes("@phone")),
  javaScriptEnabled: ({ javaScriptEnabled }, use, { tags }) =>
    use(javaScriptEnabled !== false && !tags.includes("@nojs")),
  contexts: [({ browser }, use) => use(new Contexts(browser)), { scope: "worker" }],
  // Of an option that a test sets by `test.use` and that is not named here, Playwright would not tell this fixture.
  context: (
    { contexts, baseURL, viewport, isMobile, hasTouch, javaScriptEnabled, locale, timezoneId },
    use,
    { errors },
  ) =>
    contexts.lend(
      { baseURL, viewport, isMobile, hasTouch, javaScriptEnabled, locale, timezoneId },
      use,
      () => errors.length > 0,
    ),
  browserErrors: [
    async ({ context }, use) => {
      const watch = new ErrorWatch(context);
      await use(watch);
      playwright.expect(watch.end(), "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
});
