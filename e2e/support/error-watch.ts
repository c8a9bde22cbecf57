import type { BrowserContext } from "playwright/test";

/** What the browser complained of: errors on the console, and exceptions that nothing caught. */
export class ErrorWatch {
  private readonly seen: string[] = [];
  private readonly expected: RegExp[] = [];

  constructor(context: BrowserContext) {
    context.on("console", (message) => {
      if (message.type() === "error") this.seen.push(`${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (webError) => {
      this.seen.push(webError.error().stack ?? webError.error().message);
    });
  }

  /** Errors that belong to what this test does, such as the 404 of a page that isn't there. */
  expect(...patterns: RegExp[]): void {
    this.expected.push(...patterns);
  }

  unexpected(): string[] {
    return this.seen.filter((text) => !this.expected.some((pattern) => pattern.test(text)));
  }
}
