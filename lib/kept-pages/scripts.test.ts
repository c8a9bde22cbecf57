import { describe, expect, it } from "vitest";
import { marks } from "./marks";
import { withoutScripts } from "./scripts";

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
    type Submit = { target: object; timeStamp: number; preventDefault(): void };
    let submit: (event: Submit) => void = () => undefined;
    let show: (event: { persisted: boolean }) => void = () => undefined;
    new Function("addEventListener", script)((name: string, listener: never) => {
      if (name === "submit") submit = listener;
      else show = listener;
    });
    const [form, other] = [{}, {}];
    const isSent = (target: object, timeStamp: number) => {
      let sent = true;
      submit({ target, timeStamp, preventDefault: () => (sent = false) });
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
  });

  it("is left as it is where it never had any", () => {
    expect(withoutScripts(page("<h1>Back soon</h1>"))).toBe(page("<h1>Back soon</h1>"));
  });
});
