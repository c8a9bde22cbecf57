import { beforeAll, describe, expect, it } from "vitest";
import { languageTags, locales } from "../i18n/locales";
import { getTranslator } from "../i18n/translator";
import { exampleCard, exampleOrder, exampleVoucher } from "./example";
import { type MailKind, mailKinds } from "./kinds";
import { writeMail } from "./write";

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: "postgresql://nowhere/shop",
    SHOP_URL: "https://shop.example.com",
    SHOP_SECRET: "shop-secret-of-the-tests-0123456789",
    PLEXO_API_URL: "http://127.0.0.1:1",
    PLEXO_CLIENT_ID: "221",
    PLEXO_API_KEY: "sandbox-key",
    PLEXO_MERCHANT_ID: "3243",
  });
});

const kinds = Object.keys(mailKinds) as MailKind[];
const all = kinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const));

/** What a mail program shows of HTML, word by word. */
function wordsOf(html: string): string {
  return html
    .replace(/^[\s\S]*<body/, "<body")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, " ")
    .trim();
}

describe.each(all)("%s in %s", (kind, locale) => {
  const write = (change: object = {}) =>
    writeMail(kind, mailKinds[kind].example, {
      ...{ locale, secret: "https://shop.example.com/secret" },
      order: { ...exampleOrder(locale), ...change },
      giftCard: exampleCard,
      voucher: exampleVoucher,
    });

  it("has a subject of one line, and nothing that is missing", () => {
    const { subject, html, text } = write();
    expect(subject).toMatch(/^[^\r\n]{10,90}$/);
    expect(html).toContain(`<html lang="${languageTags[locale]}">`);
    for (const written of [subject, html, text]) {
      expect(written).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\w+\}|mail\.\w/);
    }
  });

  it("says the same in its text as in its HTML", () => {
    const { html, text } = write();
    const words = wordsOf(html);
    for (const line of text.split("\n").filter((one) => !one.startsWith("--") && !one.startsWith("http"))) {
      for (const word of line.split(/[\s()–:]+/)) expect(words).toContain(word);
    }
    for (const [, href = ""] of html.matchAll(/href="([^"]*)"/g)) expect(text).toContain(href);
  });

  it("holds no markup, no link and no further line of what a shopper typed", () => {
    const name = `<script src=//evil.example></script> https://evil.example www.evil.example\r\nBcc: a@b.example`;
    const order = exampleOrder(locale);
    const { subject, html, text } = write({
      ...{ name, street: name, city: `"><img src=x>`, giftMessage: name },
      lines: [{ ...order.lines[0], name: `<b onclick="x">`, detail: "'&" }],
    });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toMatch(/<script|<img|<b[ >]|onclick="/);
    if (kind === "order-received" || kind === "gift-card-received")
      expect(`${html}${text}`).not.toMatch(/evil\.example/);
  });
});

describe.each(locales)("What went back to a gift card, in %s", (locale) => {
  it.each([
    ["order-refunded", { toGiftCard: 500_00 }],
    ["gift-card-given-back", {}],
    ["payment-attention", { what: "cancelled" }],
  ] as const)("can be used, or needs the shop's help where the card is closed: %s", (kind, data) => {
    const write = (isGiftCardClosed: boolean) =>
      writeMail(
        kind,
        { ...mailKinds[kind].example, ...data },
        { locale, secret: null, order: { ...exampleOrder(locale), giftCardTotal: 500_00, isGiftCardClosed } },
      ).text;
    const t = getTranslator(locale, "mail");
    const [open, closed] = [t("backOnCard.open"), t("backOnCard.closed")];
    expect([write(false).includes(open), write(false).includes(closed)]).toEqual([true, false]);
    expect([write(true).includes(open), write(true).includes(closed)]).toEqual([false, true]);
  });
});
