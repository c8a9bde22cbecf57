import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { itInExample } from "@/test/support/example";
import { type StaticPageKind, staticPage, staticPagePolicy } from "./static-page";

const kinds: StaticPageKind[] = ["busy", "unavailable", "broken"];
const deadEnds: StaticPageKind[] = ["notFound", "refused"];

describe("A page for when nothing can be rendered", () => {
  itInExample("is complete in each language, without a script", () => {
    for (const kind of kinds) {
      const [es, en, pt] = (["es", "en", "pt"] as const).map((locale) =>
        staticPage({ locale, kind, address: "/cart?a=1" }),
      );
      expect(es).toContain('<html lang="es-UY">');
      expect(es).toContain('href="/cart?a=1">Probar de nuevo</a>');
      expect(en).toContain('<html lang="en">');
      expect(en).toContain('<a href="/en">Back to the start</a>');
      expect(pt).toContain('<html lang="pt-BR">');
      expect(pt).toContain('<a href="/pt">Voltar ao início</a>');
      for (const page of [es, en, pt]) {
        expect(page).toMatch(/<h1>[^<]+<\/h1>\n<p>[^<]+<\/p>/);
        expect(page).not.toMatch(/<script|undefined| style=| on\w+=/);
      }
    }
  });

  it("offers no second try where it would end the same way", () => {
    for (const kind of deadEnds) {
      const page = staticPage({ locale: "es", kind, address: "/orders/%", sent: true });
      expect(page).toMatch(/<h1>[^<]+<\/h1>\n<p>[^<]+<\/p>/);
      expect(page).not.toContain("Probar de nuevo");
    }
  });

  it("allows by its policy exactly the style that it carries", () => {
    const page = staticPage({ locale: "es", kind: "busy", address: "/" });
    const style = page.match(/<style>([\s\S]*)<\/style>/)?.[1] ?? "";
    expect(staticPagePolicy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  });

  it("leads to the address that was asked for, which can be neither markup nor another site", () => {
    const linkOf = (address: string) =>
      staticPage({ locale: "es", kind: "broken", address }).match(/class="first" href="([^"]*)"/)?.[1];
    expect(linkOf('/"><script>alert(1)</script>')).toBe(
      "/&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;",
    );
    expect(linkOf("//elsewhere.example/")).toBe("/elsewhere.example/");
    expect(linkOf("/\\elsewhere.example/")).toBe("/elsewhere.example/");
    expect(linkOf("https://elsewhere.example/")).toBe("/https://elsewhere.example/");
  });

  it("sends nobody who sent a form along a link that would lose it", () => {
    const page = staticPage({ locale: "en", kind: "busy", address: "/en/checkout", sent: true });
    expect(page).not.toContain("Try again");
    expect(page).toContain("What you typed is not lost");
  });

  it("names what the log has the error under", () => {
    expect(staticPage({ locale: "en", kind: "broken", address: "/", reference: "12<3" })).toContain(
      "Reference: 12&#60;3",
    );
  });
});
