import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../../test/support/any-text";
import { checkRedirectUrl, chooseRedirect, defaultCheckoutOrigins } from "./redirect";

const production = "https://checkout.plexo.com.uy";
const sandbox = "http://127.0.0.1:4010";
const href = `${production}/0d96b3f4?t={sessionToken}&x=%7E#`;

describe("choosing where to send the payer", () => {
  const action = (rel: unknown, method: unknown, to: unknown) => ({ rel, method, href: to });

  it("takes the action whose method is REDIRECT, in any case", () => {
    expect(chooseRedirect([action("self", "EMBEDDED", "a"), action("self", "Redirect", "b")])).toBe("b");
  });

  it("takes the action whose rel is REDIRECT when no method is", () => {
    expect(chooseRedirect([action("self", "EMBEDDED", "a"), { rel: "redirect", href: "b" }])).toBe("b");
  });

  it("prefers the method to the rel, wherever they stand", () => {
    expect(chooseRedirect([action("REDIRECT", "GET", "a"), action("self", "REDIRECT", "b")])).toBe("b");
  });

  it("takes the redirect of a checkout session and not its page for a frame, whichever comes first", () => {
    const redirect = action("self", "REDIRECT", href);
    const embedded = action("self", "EMBEDDED", "https://checkout.testing.plexo.com.uy/e/0d96b3f4?t=1");
    expect(chooseRedirect([embedded, redirect])).toBe(href);
    expect(chooseRedirect([redirect, embedded])).toBe(href);
    expect(chooseRedirect([embedded])).toBeNull();
  });

  it("finds it among any odd entries", () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), fc.array(fc.anything()), (before, after) => {
        expect(chooseRedirect([...before, { method: "REDIRECT", href }, ...after])).toBe(href);
      }),
    );
  });

  it("finds none where there is none", () => {
    expect(chooseRedirect([])).toBeNull();
    expect(chooseRedirect([action("self", "EMBEDDED", "a"), action("x", "REDIRECT", ""), null])).toBeNull();
  });
});

describe("checking where the payer is sent (only Plexo's address)", () => {
  it.each([
    [href, [production]],
    [`${production}:443/x`, [production]],
    ["HTTPS://Checkout.Plexo.com.uy/x", [production]],
    [`${sandbox}/pay/1?t=2`, [production, sandbox]],
    ["http://localhost:4010/pay", ["http://localhost:4010"]],
    ["http://[::1]:4010/pay", ["http://[::1]:4010/"]],
    ["https://pay.example:8443/x", ["https://pay.example:8443"]],
  ])("allows %s, byte for byte", (url, allowed) => {
    expect(checkRedirectUrl(url, allowed)).toEqual({ ok: true, url });
  });

  it.each([
    ["http://checkout.plexo.com.uy/x", "not-https"],
    ["http://pay.example/x", "not-https"],
    ["https://checkout.plexo.com.uy.evil.example/x", "not-allowed"],
    ["https://evil.example/checkout.plexo.com.uy", "not-allowed"],
    ["https://evilcheckout.plexo.com.uy/", "not-allowed"],
    ["https://plexo.com.uy/", "not-allowed"],
    ["https://checkout.plexo.com.uy./", "not-allowed"],
    ["https://checkout.plexo.com.uy:8443/", "not-allowed"],
    ["https://checkout.plexo.com.uy:80/", "not-allowed"],
    ["http://127.0.0.1:4011/", "not-allowed"],
    ["http://localhost:4010/", "not-allowed"],
    ["http://127.0.0.2:4010/", "not-allowed"],
    ["https://127.0.0.1:4010/", "not-allowed"],
    ["https://checkout.plexo.com.uy@evil.example/", "userinfo"],
    ["https://user:pass@checkout.plexo.com.uy/", "userinfo"],
    ["https://@checkout.plexo.com.uy/", "userinfo"],
    ["https://evil.example\\@checkout.plexo.com.uy/", "malformed"],
    ["https:\\\\checkout.plexo.com.uy/", "malformed"],
    ["https://checkout.plexo.com.uy\\.evil.example/", "malformed"],
    ["https:/checkout.plexo.com.uy/", "malformed"],
    ["https:checkout.plexo.com.uy/", "malformed"],
    ["https:///checkout.plexo.com.uy/", "malformed"],
    ["//checkout.plexo.com.uy/", "malformed"],
    ["/x", "malformed"],
    ["", "malformed"],
    [" https://checkout.plexo.com.uy/", "malformed"],
    ["https://checkout.plexo.com.uy/\n", "malformed"],
    ["https://checkout.plexo.com.uy/a b", "malformed"],
    ["ht\ttps://checkout.plexo.com.uy/", "malformed"],
    ["https://chec%6bout.plexo.com.uy/", "malformed"],
    ["https://checkout。plexo.com.uy/", "malformed"],
    ["https://сheckout.plexo.com.uy/", "malformed"],
    ["http://2130706433:4010/", "malformed"],
    ["http://0x7f.1:4010/", "malformed"],
    ["https://checkout.plexo.com.uy:0443/", "malformed"],
    ["javascript://checkout.plexo.com.uy/%0aalert(1)", "malformed"],
    ["data:text/html,x", "malformed"],
    ["ftp://checkout.plexo.com.uy/", "malformed"],
    [`${production}/${"x".repeat(5_000)}`, "malformed"],
  ])("refuses %j as %s", (url, reason) => {
    expect(checkRedirectUrl(url, [production, sandbox, "http://pay.example"])).toEqual({ ok: false, reason });
  });

  it("allows nothing when nothing is allowed, and survives an odd allow-list", () => {
    expect(checkRedirectUrl(href, [])).toMatchObject({ ok: false });
    expect(checkRedirectUrl(href, ["", "null", "checkout.plexo.com.uy", "data:x"])).toMatchObject({
      ok: false,
    });
  });

  it("never lets a hostile address through to another host", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "https:",
        "http:",
        "/",
        "//",
        "\\",
        "@",
        ":",
        ".",
        "#",
        "?",
        "\t",
        "%2f",
        "%40",
        "。",
        " ",
      ),
      fc.constantFrom("checkout.plexo.com.uy", "127.0.0.1", ":4010", ":443", "evil.example", "javascript:"),
      anyText(4),
    );
    const hostile = fc.oneof(
      fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join("")),
      fc.array(piece, { maxLength: 8 }).map((pieces) => `https://${pieces.join("")}`),
      fc.array(piece, { maxLength: 8 }).map((pieces) => `${production}${pieces.join("")}`),
    );
    fc.assert(
      fc.property(hostile, (url) => {
        const check = checkRedirectUrl(url, [production, sandbox]);
        if (!check.ok) return;
        expect(check.url).toBe(url);
        expect([production, sandbox]).toContain(new URL(url).origin);
        expect(url).toMatch(
          /^(https:\/\/checkout\.plexo\.com\.uy(:443)?|http:\/\/127\.0\.0\.1:4010)([/?#]|$)/i,
        );
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("the hosted checkout's own origins", () => {
  it.each([
    ["https://api.plexo.com.uy", [production]],
    ["https://api.plexo.com.uy/", [production]],
    ["https://api.testing.plexo.com.uy", ["https://checkout.testing.plexo.com.uy"]],
    ["http://127.0.0.1:4010", [sandbox]],
    ["http://localhost:4010/", ["http://localhost:4010"]],
    ["https://api.example", []],
    ["http://api.plexo.com.uy", []],
  ])("of the API %s are %j", (api, origins) => {
    expect(defaultCheckoutOrigins(api)).toEqual(origins);
  });
});
