import { expect, it } from "vitest";
import { baseHeaders, contentSecurityPolicy } from "./security-headers";

const options = {
  nonce: "abc",
  checkoutOrigins: ["https://pay.example"],
  showsMails: false,
  development: false,
};

it("a form's post may be answered with a redirect to the hosted checkout, and to nowhere else", () => {
  expect(contentSecurityPolicy(options)).toContain("form-action 'self' https://pay.example;");
});

it("only scripts that carry the response's nonce run, and none may evaluate strings", () => {
  const policy = contentSecurityPolicy(options);
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).not.toMatch(/unsafe/);
  expect(contentSecurityPolicy({ ...options, development: true })).toContain("'unsafe-eval'");
});

it("a page that shows mails takes the styles that stand in them, and no further script", () => {
  const policy = contentSecurityPolicy({ ...options, showsMails: true });
  expect(policy).toContain("style-src 'self' 'unsafe-inline';");
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
});

it("browsers are told to stay on https, subdomains included, only where the shop is on https", () => {
  expect(baseHeaders({ https: true })).toMatchObject({
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  });
  expect(baseHeaders({ https: false })).not.toHaveProperty("Strict-Transport-Security");
});

it("the shop may ask a browser for passkeys, and nobody for a camera", () => {
  const allowed = baseHeaders({ https: true })["Permissions-Policy"]?.split(", ");
  expect(allowed).toEqual(
    expect.arrayContaining([
      ...["publickey-credentials-get=(self)", "publickey-credentials-create=(self)"],
      ...["camera=()", "payment=()"],
    ]),
  );
});
