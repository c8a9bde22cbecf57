import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { log } from "../platform/log";
import { type Asked, answerKeptPage, type InTurn } from "./answer";
import { marks } from "./marks";
import type { KeptPage } from "./render";
import { KeptText } from "./text";

const rendered = vi.hoisted(() => ({ renderPage: vi.fn<() => Promise<KeptPage>>() }));
vi.mock("./render", () => rendered);
vi.mock("../catalog/version", () => ({ catalogueVersion: async () => "1" }));
vi.mock("../platform/env", () => ({ env: () => ({ KEPT_PAGES: "on" }) }));
vi.mock("./visitor", () => ({
  readVisitor: async () => ({ currency: "UYU", itemCount: 0 }),
  cartWords: () => ({ count: "0", items: "nada" }),
}));

log.level = "silent";

let lanes: string[] = [];
const inTurn: InTurn = (render, lane) => {
  lanes.push(lane);
  return render();
};
const start = new Date("2026-11-27T12:00:00Z");
const renderAs = (words: string) =>
  rendered.renderPage.mockImplementation(async () => {
    const text = KeptText.cut(`<html>${words} ${marks.nonce}</html>`);
    return { status: 200, headers: {}, text };
  });
let pages = 0;

/** What a visitor reads that many seconds after the page was first asked for, and who rendered for it. */
async function read(asked: Asked, seconds: number): Promise<string> {
  vi.setSystemTime(start.getTime() + seconds * 1_000);
  lanes = [];
  const answer = await answerKeptPage(asked, inTurn);
  if (!answer || answer === "no-room") return String(answer);
  const [, words = ""] = /<html>(\w+) /.exec(answer.body.toString()) ?? [];
  return [words, ...lanes].join(" ");
}

describe("A kept page", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const newPage = (): Asked => ({ method: "GET", url: `/products/page-${pages++}`, headers: {} });

  it("is made anew while the old one is sent, from six seconds on, and nobody waits at ten", async () => {
    const page = newPage();
    renderAs("first");
    expect(await read(page, 0)).toBe("first pages");
    renderAs("second");
    expect(await read(page, 5.9)).toBe("first");
    expect(await read(page, 6)).toBe("first renewals");
    expect(await read(page, 6.1)).toBe("second");
    expect(await read(page, 11.9)).toBe("second");
  });

  it("is made anew once for all who ask meanwhile", async () => {
    const page = newPage();
    renderAs("first");
    await read(page, 0);
    rendered.renderPage.mockReturnValue(new Promise(() => undefined));
    expect(await read(page, 7)).toBe("first renewals");
    expect(await read(page, 8)).toBe("first");
  });

  it("of ten seconds is never sent: who comes then waits for a rendering in the visitors' own lane", async () => {
    const page = newPage();
    renderAs("first");
    await read(page, 0);
    rendered.renderPage.mockReturnValue(new Promise(() => undefined));
    expect(await read(page, 9.9)).toBe("first renewals");
    renderAs("second");
    expect(await read(page, 10)).toBe("second pages");
  });

  it("stays as it is when it cannot be made anew", async () => {
    const page = newPage();
    renderAs("first");
    await read(page, 0);
    rendered.renderPage.mockRejectedValue(new Error("The database is slow."));
    expect(await read(page, 6)).toBe("first renewals");
    expect(await read(page, 9)).toBe("first renewals");
  });
});
