import type { Currency } from "../money";
import type { Text } from "./catalogue";

/** The languages that the software has texts in. What a shop speaks of them is its own choice. */
export const knownLocales = ["es", "en", "pt"] as const;
export type Locale = (typeof knownLocales)[number];

/** Uruguay's departments. */
export const departments = [
  "Artigas",
  "Canelones",
  "Cerro Largo",
  "Colonia",
  "Durazno",
  "Flores",
  "Florida",
  "Lavalleja",
  "Maldonado",
  "Montevideo",
  "Paysandú",
  "Río Negro",
  "Rivera",
  "Rocha",
  "Salto",
  "San José",
  "Soriano",
  "Tacuarembó",
  "Treinta y Tres",
] as const;
export type Department = (typeof departments)[number];

/** A picture below `public/`, with its measures in pixels, so that a page does not jump while it loads. */
export type Picture = { src: string; width: number; height: number };

/** What delivery costs somewhere; minor units, in each currency that the shop offers. */
export type Zone = {
  departments: readonly Department[] | "all";
  price: Partial<Record<Currency, number>>;
  /** From this subtotal on it is free; nowhere where it's not given. */
  freeFrom?: Partial<Record<Currency, number>>;
};

/** How a shopper can pay. In cash and by transfer: with a voucher of Plexo's, later and elsewhere. */
export const knownMeans = ["card", "cash", "transfer"] as const;
export type Means = (typeof knownMeans)[number];

/** Between which amounts a payer chooses (minor units), in each currency that it is offered in. */
export type AmountBounds = Partial<Record<Currency, { least: number; most: number }>>;

/** What is bought without goods, for an amount that the payer chooses. */
export const openKinds = ["gift_card", "donation"] as const;
export type OpenKind = (typeof openKinds)[number];

/** From which total on (minor units) it may be paid in that many instalments. */
export type InstallmentPlan = { from: number; installments: number };

/**
 * A field that the merchant adds to the checkout form. It is asked for, checked, kept with the order, offered again and
 * shown on the order's page, all by what stands here.
 */
export type OwnField = {
  /** Under which it is kept: letters, and none of the form's own names. */
  name: string;
  label: Text;
  hint?: Text;
  /** Whether it may be left empty. */
  isOptional?: boolean;
  /** Characters; 120 when it's not given. */
  max?: number;
  /** A list to choose from, by the value that is kept. */
  options?: Readonly<Record<string, Text>>;
  /** What a browser may fill in ("organization"). */
  autoComplete?: string;
};

/** What a merchant says about the shop: `shop/shop.ts`. The first language and the first currency are the usual ones. */
export type Shop = {
  /** What is here as long as there is no other shop: no real payments are taken with it. */
  isExample?: boolean;
  name: string;
  legalName: string;
  /** The merchant's RUT, as it is shown. */
  rut?: string;
  contact: { email?: string; phone?: string };
  /** Where goods are fetched; not given: there is no such place. */
  pickup?: { address: string; hours: Text };
  languages: readonly [Locale, ...Locale[]];
  currencies: readonly [Currency, ...Currency[]];
  delivery: { zones: readonly Zone[] };
  payment?: {
    /** What the shopper chooses from, the usual one first; cards alone where it's not given. */
    means?: readonly [Means, ...Means[]];
    /**
     * Payments of this shop ask for no 3-D Secure, also where Plexo has it on for the merchant. Fewer payments are given
     * up, and what a cardholder disputes is the merchant's loss.
     */
    skipsThreeds?: boolean;
    /**
     * What is paid with a card is set aside only, and captured at the desk when its goods leave the shop. Without it that
     * is so of goods alone of which the desk says so.
     */
    capturesManually?: boolean;
  };
  /** What is offered for an amount that the payer chooses, and within which bounds; not offered where it's not given. */
  open?: Partial<Record<OpenKind, AmountBounds>>;
  /** A box every month, charged to a saved card; no club where it's not given. */
  club?: {
    /** The SKUs of the variants that members choose from. */
    boxes: readonly [string, ...string[]];
  };
  /** Of cards. */
  installments: Partial<Record<Currency, readonly InstallmentPlan[]>>;
  /** Fields that the checkout asks for beside its own. */
  fields?: readonly OwnField[];
  /** What the two ways in which variants differ are called; neutral names where they are not given. */
  options?: { size?: Text; color?: Text };
  /** Colours that variants come in, by the name that the catalogue has for them. */
  colors: Readonly<Record<string, Text>>;
  pictures: {
    /** In the head of every page. */
    logo: Picture;
    /** The browser's; an SVG. */
    icon: string;
    /** What is shown of a link to the shop: 1200 × 630, PNG or JPEG. */
    social: string;
    /** On the first page; where there is less room, its left is cut off. */
    hero: Picture;
  };
};

/** The sentences that a merchant words: `shop/texts.ts`. One that is not given is a neutral one. */
export type ShopTexts = Partial<{
  /** What the shop is, in a few words. */
  tagline: string;
  /** The same for search engines, in a sentence or two. */
  description: string;
  homeTitle: string;
  homeIntro: string;
  /** What is to be seen on the picture of the first page. */
  homePicture: string;
  homeCategories: string;
  homeFeatured: string;
  productsDescription: string;
  /** In the foot of every page: where goods go. */
  delivery: string;
  /** At the checkout: when they come. */
  deliveryNote: string;
  /** At the checkout: when they can be fetched, after the address. */
  pickupNote: string;
  /** Beside the choice of paying in cash: where, and in how long. Needed where it can be chosen, as the next one is. */
  cashNote: string;
  /** With the voucher in hand: what to do. */
  cashSteps: string;
  /** The same for a transfer. */
  transferNote: string;
  transferSteps: string;
  /** In the last line of every page, after legal name and RUT. */
  imprint: string;
  /** How mails begin; "{name}" is who ordered. */
  mailGreeting: string;
}>;
