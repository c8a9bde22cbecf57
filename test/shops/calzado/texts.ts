import type { Locale, ShopTexts } from "@/lib/shop/types";

export const texts: Partial<Record<Locale, ShopTexts>> = {
  es: { tagline: "Calzado para caminar", homeTitle: "Caminá lejos" },
};
