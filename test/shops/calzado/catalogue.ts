import type { CategoryToSeed, ProductToSeed } from "@/lib/shop/catalogue";

const sizes = [36, 37, 38, 39, 40, 41, 42, 43, 44];

function shoe(slug: string, letters: string, name: string, priceUyu: number): ProductToSeed {
  return {
    slug,
    name: { es: name },
    summary: { es: `${name}, en nueve talles y dos colores.` },
    description: { es: "Suela de goma, capellada de cuero y plantilla que se saca." },
    image: "/shop/zapato.svg",
    variants: sizes.flatMap((size) =>
      (["negro", "arena"] as const).map((color) => ({
        sku: `${letters}-${size}-${color.slice(0, 3).toUpperCase()}`,
        size: String(size),
        color,
        priceUyu,
        stock: 4,
      })),
    ),
  };
}

export const catalogue: CategoryToSeed[] = [
  {
    slug: "botas",
    name: { es: "Botas" },
    intro: { es: "Para el invierno y la sierra." },
    products: [
      shoe("bota-alta", "BOA", "Bota alta", 6_900_00),
      shoe("bota-de-campo", "BOC", "Bota de campo", 5_400_00),
    ],
  },
  {
    slug: "zapatos",
    name: { es: "Zapatos" },
    intro: { es: "Para todos los días." },
    products: [
      shoe("zapato-de-vestir", "ZAV", "Zapato de vestir", 4_800_00),
      shoe("mocasin", "MOC", "Mocasín", 4_200_00),
    ],
  },
  {
    slug: "sandalias",
    name: { es: "Sandalias" },
    intro: { es: "Para la rambla." },
    products: [
      shoe("sandalia-playera", "SAP", "Sandalia playera", 1_900_00),
      shoe("alpargata", "ALP", "Alpargata", 1_290_00),
    ],
  },
];
