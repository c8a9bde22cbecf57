import { defineConfig } from "playwright/test";
import { browserArguments, findChromium } from "./tools/launcher/browser";

// The example shop, whatever a merchant has in shop/.
process.env.SHOP ??= "example";
if (process.env.SHOP === "example") process.env.TSX_TSCONFIG_PATH ??= "tsconfig.example.json";

/** V8's own threads compile what does not run long enough to gain by it: without them axe takes a fifth less of a processor. */
const noThreads = "--js-flags=--single-threaded";

/**
 * `npm test -- e2e` builds the shop and finds a browser first; `npx playwright test` runs what is built.
 * Every worker has a shop, a sandbox and a database of its own: e2e/support/test.ts.
 */
export default defineConfig({
  // Where the second shop stands in the example's place: tools/launcher/second-shop.ts.
  testDir: process.env.SHOP === "example" ? "e2e" : "test/shops",
  testMatch: "**/*.spec.ts",
  globalSetup: "./e2e/support/global-setup.ts",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: "chromium",
    locale: "es-UY",
    timezoneId: "America/Montevideo",
    viewport: { width: 1280, height: 800 },
    // Of a failure there are the page, a screenshot and the logs. A trace costs every test a tenth of its time.
    screenshot: "only-on-failure",
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    launchOptions: { executablePath: findChromium(), args: [...browserArguments, noThreads] },
  },
});
