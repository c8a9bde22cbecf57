import type { Shop } from "@/lib/shop/types";

/** Ombú, the shop that is here as long as there is no other. */
export const shop: Shop = {
  isExample: true,
  name: "Ombú",
  legalName: "Ombú (tienda de demostración)",
  contact: { email: "hola@ombu.example", phone: "+598 2900 0000" },
  pickup: {
    address: "Pérez Castellano 1440, Ciudad Vieja, Montevideo",
    hours: {
      es: "Lunes a viernes de 10 a 19, sábados de 10 a 14.",
      en: "Monday to Friday 10 am to 7 pm, Saturday 10 am to 2 pm.",
      pt: "De segunda a sexta, das 10h às 19h; aos sábados, das 10h às 14h.",
    },
  },

  languages: ["es", "en", "pt"],
  currencies: ["UYU", "USD"],

  delivery: {
    zones: [
      {
        departments: "all",
        price: { UYU: 250_00, USD: 7_00 },
        freeFrom: { UYU: 4_000_00, USD: 100_00 },
      },
    ],
  },

  payment: { means: ["card", "cash", "transfer"] },
  // What a payer chooses the amount of, at Plexo.
  open: {
    gift_card: { UYU: { least: 500_00, most: 20_000_00 }, USD: { least: 15_00, most: 500_00 } },
    donation: { UYU: { least: 100_00, most: 50_000_00 }, USD: { least: 5_00, most: 1_000_00 } },
  },
  // A box of yerba every month.
  club: { boxes: ["MAT-005-500G", "MAT-005-1KG"] },
  // Card issuers in Uruguay finance purchases in pesos, from a certain amount on.
  installments: {
    UYU: [
      { from: 0, installments: 1 },
      { from: 1_000_00, installments: 2 },
      { from: 1_000_00, installments: 3 },
      { from: 3_000_00, installments: 6 },
      { from: 6_000_00, installments: 10 },
      { from: 6_000_00, installments: 12 },
    ],
    USD: [{ from: 0, installments: 1 }],
  },

  options: {
    size: { es: "Talle o tamaño", en: "Size", pt: "Tamanho" },
    color: { es: "Color", en: "Colour", pt: "Cor" },
  },
  colors: {
    natural: { es: "Natural", en: "Natural", pt: "Natural" },
    white: { es: "Blanco", en: "White", pt: "Branco" },
    grey: { es: "Gris", en: "Grey", pt: "Cinza" },
    black: { es: "Negro", en: "Black", pt: "Preto" },
    brown: { es: "Marrón", en: "Brown", pt: "Marrom" },
    terracotta: { es: "Terracota", en: "Terracotta", pt: "Terracota" },
    green: { es: "Verde", en: "Green", pt: "Verde" },
    blue: { es: "Azul", en: "Blue", pt: "Azul" },
  },

  pictures: {
    logo: { src: "/ombu/wordmark.svg", width: 129, height: 40 },
    icon: "/ombu/icon.svg",
    social: "/ombu/og.png",
    hero: { src: "/ombu/hero.svg", width: 1600, height: 700 },
  },
};
