import { z } from "zod";
import type { Locale } from "../../i18n/locales";
import { localePath } from "../../i18n/paths";
import { getFormatter, getTranslator } from "../../i18n/translator";
import { currencies, formatMoney } from "../../money";
import { env } from "../../platform/env";
import { customerMail } from "../kind";
import type { Block } from "../letter";
import { greeting } from "../parts";

const when = z.iso.datetime();
const charge = {
  box: z.string(),
  /** Minor units, delivery included. */
  total: z.int().positive(),
  currency: z.enum(currencies),
  at: when,
};
const exampleCharge = {
  box: "Yerba mate orgánica",
  total: 890_00,
  currency: "UYU" as const,
  at: "2026-12-04T13:00:00.000Z",
};

/** Three days before it: what is charged, and when. */
export const clubAnnounced = customerMail({
  data: z.object({ name: z.string(), ...charge, last4: z.string() }),
  example: { name: "Ana Pérez", ...exampleCharge, last4: "1111" },
  write: ({ name, last4, ...next }, { locale }) => {
    const t = getTranslator(locale, "mail");
    return {
      subject: t("club.announced.subject", { date: day(next.at, locale) }),
      title: t("club.announced.title"),
      blocks: [
        greeting(locale, name),
        { is: "text", text: t("club.announced.text", { date: day(next.at, locale), last4 }) },
        facts(next, locale),
        button(locale),
        { is: "note", text: t("club.announced.note") },
      ],
    };
  },
});

/** A charge was declined, and is tried again. `nth` of `most` tries. */
export const clubDeclined = customerMail({
  data: z.object({
    name: z.string(),
    ...charge,
    nth: z.int().positive(),
    most: z.int().positive(),
  }),
  example: { name: "Ana Pérez", ...exampleCharge, nth: 1, most: 3 },
  write: ({ name, nth, most, ...next }, { locale }) => {
    const t = getTranslator(locale, "mail");
    return {
      subject: t("club.declined.subject"),
      title: t("club.declined.title"),
      blocks: [
        greeting(locale, name),
        {
          is: "text",
          text: t("club.declined.text", {
            ...{ nth: String(nth), most: String(most), date: day(next.at, locale) },
          }),
        },
        facts(next, locale),
        button(locale),
      ],
    };
  },
});

/** Nothing more is charged until the member does something. */
export const clubPaused = customerMail({
  data: z.object({ name: z.string(), why: z.enum(["card", "declined", "desk"]) }),
  example: { name: "Ana Pérez", why: "declined" },
  write: ({ name, why }, { locale }) => {
    const t = getTranslator(locale, "mail");
    return {
      subject: t("club.paused.subject"),
      title: t("club.paused.title"),
      blocks: [
        greeting(locale, name),
        { is: "text", text: t(`club.paused.${why}`) },
        button(locale, why === "desk" ? "open" : "card"),
      ],
    };
  },
});

/** A month without a box, and without a charge. */
export const clubMissed = customerMail({
  data: z.object({
    name: z.string(),
    /** "2026-12" */
    month: z.string(),
    why: z.enum(["out-of-stock", "not-sold", "review", "cancelled", "too-late"]),
  }),
  example: { name: "Ana Pérez", month: "2026-12", why: "out-of-stock" },
  write: ({ name, month, why }, { locale }) => {
    const t = getTranslator(locale, "mail");
    return {
      subject: t("club.missed.subject", { month: monthName(month, locale) }),
      title: t("club.missed.title"),
      blocks: [
        greeting(locale, name),
        { is: "text", text: t(`club.missed.${why}`, { month: monthName(month, locale) }) },
        button(locale),
      ],
    };
  },
});

/** What the member has just changed, and what follows. */
export const clubChanged = customerMail({
  data: z.object({
    name: z.string(),
    what: z.enum(["joined", "skipped", "paused", "resumed", "card", "box", "place", "left"]),
    /** The next charge; null: there is none. */
    next: z.object(charge).nullable(),
  }),
  example: { name: "Ana Pérez", what: "joined", next: exampleCharge },
  write: ({ name, what, next }, { locale }) => {
    const t = getTranslator(locale, "mail");
    return {
      subject: t(`club.changed.${what}.subject`),
      title: t(`club.changed.${what}.title`),
      blocks: [
        greeting(locale, name),
        { is: "text", text: t(`club.changed.${what}.text`) },
        ...(next ? [facts(next, locale)] : []),
        button(locale),
        { is: "note", text: t("club.changed.note") },
      ],
    };
  },
});

function facts({ box, total, currency, at }: z.output<z.ZodObject<typeof charge>>, locale: Locale): Block {
  const t = getTranslator(locale, "mail");
  return {
    is: "facts",
    rows: [
      { label: t("club.box"), value: box },
      { label: t("club.total"), value: formatMoney(total, currency, locale) },
      { label: t("club.next"), value: day(at, locale) },
    ],
  };
}

function button(locale: Locale, label: "open" | "card" = "open"): Block {
  const t = getTranslator(locale, "mail");
  const href = `${env().SHOP_URL}${localePath(locale, "/account/club")}`;
  return { is: "button", label: t(`club.${label}`), href };
}

const day = (at: string, locale: Locale) =>
  getFormatter(locale).dateTime(new Date(at), { dateStyle: "long" });

const monthName = (month: string, locale: Locale) =>
  getFormatter(locale).dateTime(new Date(`${month}-15T12:00:00Z`), { month: "long", year: "numeric" });
