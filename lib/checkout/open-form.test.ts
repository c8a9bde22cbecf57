import { expect, it } from "vitest";
import { itInExample } from "@/test/support/example";
import type { OpenKind } from "../shop/types";
import { parseOpenForm } from "./open-form";

const good = {
  name: " Ana  Pérez ",
  email: "ana@example.com",
  currency: "UYU",
  recipientEmail: "",
  recipientLocale: "es",
  giftMessage: "",
};

function parse(kind: OpenKind, change: Record<string, string> = {}) {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...good, ...change })) data.set(name, value);
  return parseOpenForm(kind, data);
}

itInExample("A donation is of a person and in a currency, and nothing else is kept of its form", () => {
  const read = parse("donation", { recipientEmail: "x" });
  expect(read).toMatchObject({ ok: true });
  expect(read.ok && read.form).toEqual({ name: "Ana Pérez", email: "ana@example.com", currency: "UYU" });
});

itInExample("A gift card may be for another person, with words", () => {
  const read = parse("gift_card", { recipientEmail: " beto@example.com ", giftMessage: "¡Feliz día!\nAna" });
  expect(read.ok && read.form).toMatchObject({
    recipientEmail: "beto@example.com",
    recipientLocale: "es",
    giftMessage: "¡Feliz día!\nAna",
  });
  expect(parse("gift_card")).toMatchObject({ ok: true, form: { recipientEmail: null, giftMessage: null } });
});

it("All that is wrong is told at once, and what was typed is given back", () => {
  const wrong = { name: "", email: "ana", currency: "EUR", recipientEmail: "beto", recipientLocale: "xx" };
  expect(parse("gift_card", { ...wrong, giftMessage: "x".repeat(501) })).toEqual({
    ok: false,
    values: { ...good, ...wrong, giftMessage: "x".repeat(501) },
    problems: {
      name: "required",
      email: "email",
      currency: "choose",
      recipientEmail: "email",
      recipientLocale: "choose",
      giftMessage: "too-long",
    },
  });
});

it("A form without fields asks for them", () => {
  expect(parseOpenForm("donation", new FormData())).toMatchObject({
    problems: { name: "required", email: "required", currency: "choose" },
  });
});
