import type { Shop } from "@/lib/shop/types";

/** A shop as unlike the example as it can be: one language, one currency, three zones, no place to fetch goods at. */
export const shop: Shop = {
  name: "Pisada",
  legalName: "Pisada SRL",
  rut: "21 234567 0018",
  contact: { phone: "+598 94 123 456" },
  languages: ["es"],
  currencies: ["UYU"],
  delivery: {
    zones: [
      { departments: ["Montevideo"], price: { UYU: 180_00 }, freeFrom: { UYU: 5_000_00 } },
      {
        departments: ["Canelones", "Maldonado", "San José"],
        price: { UYU: 240_00 },
        freeFrom: { UYU: 5_000_00 },
      },
      { departments: "all", price: { UYU: 320_00 } },
    ],
  },
  payment: { skipsThreeds: true },
  installments: {
    UYU: [1, 3, 6, 12].map((installments) => ({ from: installments === 1 ? 0 : 2_000_00, installments })),
  },
  fields: [
    {
      name: "company",
      label: { es: "Empresa" },
      hint: { es: "Si la factura es para una." },
      isOptional: true,
      autoComplete: "organization",
    },
  ],
  options: { size: { es: "Talle" } },
  colors: { negro: { es: "Negro" }, arena: { es: "Arena" } },
  pictures: {
    logo: { src: "/shop/logo.svg", width: 120, height: 40 },
    icon: "/shop/icon.svg",
    social: "/shop/social.png",
    hero: { src: "/shop/hero.svg", width: 800, height: 600 },
  },
};
