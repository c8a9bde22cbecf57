import type { BrowserContext, ConsoleMessage, WebError } from "playwright/test";

/** What the browser complained of: errors on the console, and exceptions that nothing caught. */
export class ErrorWatch {
  private readonly seen: string[] = [];
  private readonly expected: RegExp[] = [];

  constructor(private readonly context: BrowserContext) {
    context.on("console", this.hear);
    context.on("weberror", this.see);
  }

  /** Errors that belong to what this test does, such as the 404 of a page that isn't there. */
  expect(...patterns: RegExp[]): void {
    this.expected.push(...patterns);
  }

  /** What it was told not to expect; it looks no further. */
  end(): string[] {
    this.context.off("console", this.hear);
    this.context.off("weberror", this.see);
    return this.seen.filter((text) => !this.expected.some((pattern) => pattern.test(text)));
  }

  private readonly hear = (message: ConsoleMessage) => {
    if (message.type() === "error") this.seen.push(`${message.text()} (${message.location().url})`);
  };

  private readonly see = (webError: WebError) => {
    this.seen.push(webError.error().stack ?? webError.error().message);
  };
}
