import { describe, expect, it } from "vitest";
import { marks } from "./marks";
import { withoutScripts, withScriptsLater } from "./scripts";

const page = (content: string, head = "") => `<html><head>${head}</head><body>${content}</body></html>`;

describe("A page without scripts", () => {
  it("has none of the framework's, nor what is fetched ahead for them, nor their description of the page", () => {
    const head = `<link rel="preload" as="script" fetchPriority="low" nonce="n" href="/a.js"/><link rel="preload" href="/a.svg" as="image"/>`;
    const scripts = `<script src="/a.js" async=""></script><script nonce="n">self.__next_f.push([1,"<p>2 > 1\\u003c/script>"])</script>`;
    const sent = withoutScripts(
      page(`<p>one</p>${scripts}<p>two</p><script noModule="" src="/b.js"></script>`, head),
    );
    expect(sent).toContain(
      `<head><link rel="preload" href="/a.svg" as="image"/></head><body><p>one</p><p>two</p>`,
    );
    expect(sent).not.toMatch(/\.js|__next_f/);
    expect(sent.match(/<script/g)).toHaveLength(1);
    expect(sent).toContain(`<script nonce="${marks.nonce}">`);
  });

  it.each(["application/ld+json", "speculationrules"])("keeps %s, which the browser reads itself", (type) => {
    const data = `<script type="${type}" nonce="n">{"a":1}</script>`;
    expect(withoutScripts(page(data))).toContain(data);
  });

  it.each([
    ["an element asks for them", `<div class="a" data-scripts="">x</div>`],
    ["a part comes late", `<!--$?--><template id="B:0"></template><!--/$--><div hidden id="S:0">x</div>`],
  ])("is as it was rendered where %s", (_, content) => {
    const rendered = page(`${content}<script src="/a.js"></script>`);
    expect(withoutScripts(rendered)).toBe(rendered);
  });

  it("has a form sent once, however quickly its button is pressed, and again later", () => {
    const [, script = ""] =
      /<script nonce="[^"]*">(.*?)<\/script>/.exec(withoutScripts(page(`<script src="/a.js"></script>`))) ??
      [];
    type Submit = { target: object; timeStamp: number; defaultPrevented: boolean; preventDefault(): void };
    let submit: (event: Submit) => void = () => undefined;
    let show: (event: { persisted: boolean }) => void = () => undefined;
    new Function("addEventListener", script)((name: string, listener: never) => {
      if (name === "submit") submit = listener;
      else show = listener;
    });
    const [form, other] = [{}, {}];
    const isSent = (target: object, timeStamp: number) => {
      let sent = true;
      submit({ target, timeStamp, defaultPrevented: false, preventDefault: () => (sent = false) });
      return sent;
    };
    expect([isSent(form, 0), isSent(form, 200), isSent(other, 300), isSent(form, 4_999)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(isSent(form, 5_000)).toBe(true);
    // The load event, and a page that "Back" brings as it was left.
    show({ persisted: false });
    expect(isSent(form, 5_200)).toBe(false);
    show({ persisted: true });
    expect(isSent(form, 5_400)).toBe(true);
    // A script has sent the form, and told what is wrong: a switch of the page may send it next.
    const third = {};
    submit({ target: third, timeStamp: 6_000, defaultPrevented: true, preventDefault: () => undefined });
    expect(isSent(third, 6_500)).toBe(true);
  });

  it("is left as it is where it never had any", () => {
    expect(withoutScripts(page("<h1>Back soon</h1>"))).toBe(page("<h1>Back soon</h1>"));
  });
});

describe("A page with its scripts later", () => {
  const file = (src: string) => `<script src="${src}" async="" nonce="n0nce"></script>`;
  const head = `<link rel="preload" as="script" fetchPriority="low" nonce="n0nce" href="/c.js"/>${file("/a.js")}${file("/b.js?dpl=1&amp;v=2")}`;
  const described = `<script nonce="n0nce">self.__next_f.push([1,"$& $1"])</script>`;
  const rendered = page(`<p>one</p><script src="/c.js" nonce="n0nce" async=""></script>${described}`, head);

  /** The page's last script, run with what it finds in a browser. */
  function run(html: string) {
    const [, script = ""] = /<script nonce="n0nce">((?:(?!<script).)*)<\/script><\/body>/.exec(html) ?? [];
    const listeners = new Map<string, () => void>();
    const added: { tag: string; src?: string; href?: string }[] = [];
    const document = {
      createElement: (tag: string) => ({ tag }),
      head: { append: (element: { tag: string }) => added.push(element) },
    };
    const add = (name: string, listener: () => void) => listeners.set(name, listener);
    const remove = (name: string) => listeners.delete(name);
    new Function("document", "addEventListener", "removeEventListener", script)(document, add, remove);
    return { added, listeners };
  }

  const files = ["/a.js", "/b.js?dpl=1&v=2", "/c.js"];

  it("has none of them run, nor fetched before the page is there; their description stays", () => {
    const sent = withScriptsLater(rendered);
    expect(sent).toContain(`<head></head><body><p>one</p>${described}`);
    expect(sent).not.toMatch(/<script src|rel="preload"/);
    const { added, listeners } = run(sent);
    expect(added).toEqual([]);
    listeners.get("load")?.();
    expect(added.map(({ tag, href }) => [tag, href])).toEqual(files.map((file) => ["link", file]));
  });

  it.each(["pointermove", "pointerdown", "touchstart", "keydown", "focusin"])(
    "starts all of them once, with the addresses that the page named, at the first %s",
    (touch) => {
      const { added, listeners } = run(withScriptsLater(rendered));
      listeners.get(touch)?.();
      expect(added.map(({ tag, src }) => [tag, src])).toEqual(files.map((file) => ["script", file]));
      expect([...listeners.keys()]).toEqual(["pageshow", "submit"]);
    },
  );

  it.each([
    ["an element asks for them", page(`<noscript data-scripts=""></noscript>${file("/a.js")}`)],
    ["a part comes late", page(`<template id="B:0"></template>${file("/a.js")}`)],
    ["it has none", page("<h1>Back soon</h1>")],
    ["it was cut", rendered.slice(0, -1)],
  ])("is as it was rendered where %s", (_, html) => {
    expect(withScriptsLater(html)).toBe(html);
  });
});
