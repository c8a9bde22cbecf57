import type { BrowserContext } from "playwright/test";
import { expect, test } from "./support/test";

test.describe.configure({ mode: "serial" });

/** All that a page at this address could find of an earlier test. */
const left = `(async () => ({
  cookie: document.cookie,
  kept: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
  databases: (await indexedDB.databases()).map(({ name }) => name),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  clipboard: (await navigator.permissions.query({ name: "clipboard-read" })).state,
  online: navigator.onLine,
}))()`;

const nothing = {
  cookie: "",
  kept: [],
  databases: [],
  caches: [],
  workers: 0,
  clipboard: "prompt",
  online: true,
};

let lent: BrowserContext | undefined;

for (const round of ["first", "second"]) {
  test(`The ${round} of two tests finds nothing of another one in its browser`, async ({ page, context }) => {
    // Its own, and the one that is always there.
    expect(context.pages()).toHaveLength(2);
    if (round === "second") expect(context === lent, "the same one").toBe(true);
    lent = context;
    expect(await context.cookies()).toEqual([]);
    await expect(page.goto("http://localhost:1/")).rejects.toThrow();
    await context.route("http://localhost:1/**", (route) => route.fulfill({ contentType: "text/html" }));
    await page.goto("http://localhost:1/");
    expect(await page.evaluate(left)).toEqual(nothing);
    await page.evaluate(`(async () => {
      document.cookie = "from=before; max-age=999";
      localStorage.from = sessionStorage.from = "before";
      await caches.open("before");
      await new Promise((done) => (indexedDB.open("before").onsuccess = done));
    })()`);
    await context.addCookies([
      { name: "hidden", value: "before", url: "http://localhost:1/", httpOnly: true },
    ]);
    await context.grantPermissions(["clipboard-read"]);
    await context.newPage();
    expect(await page.evaluate(left)).not.toMatchObject(nothing);
    await context.setOffline(true);
  });
}
