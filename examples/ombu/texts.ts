import type { Locale, ShopTexts } from "@/lib/shop/types";

export const texts: Partial<Record<Locale, ShopTexts>> = {
  es: {
    tagline: "Cosas buenas hechas en Uruguay",
    description:
      "Mate, lana, cuero, sabores y objetos de acá, hechos por manos uruguayas. Pagás en pesos o en dólares.",
    homeTitle: "De este lado del río",
    homeIntro: "Mate, lana, cuero y sabores de acá, elegidos uno por uno entre quienes los hacen.",
    homePicture: "Paisaje de campo uruguayo con un ombú",
    homeCategories: "Por dónde empezar",
    homeFeatured: "Elegidos de la casa",
    productsDescription: "Todo lo que vendemos, de la yerba a la ruana.",
    delivery: "Enviamos a los 19 departamentos, o retirás sin costo en Ciudad Vieja, Montevideo.",
    deliveryNote: "Llega en 2 a 5 días hábiles, a todo el país.",
    pickupNote: "Te avisamos cuando esté pronto.",
    imprint: "Una tienda de demostración. El código es abierto.",
  },
  en: {
    tagline: "Good things made in Uruguay",
    description:
      "Mate, wool, leather, flavours and things for the home, made by Uruguayan hands. Pay in pesos or in dollars.",
    homeTitle: "From this side of the river",
    homeIntro: "Mate, wool, leather and local flavours, chosen one by one from the people who make them.",
    homePicture: "Uruguayan countryside with an ombú tree",
    homeCategories: "Where to start",
    homeFeatured: "House favourites",
    productsDescription: "Everything we sell, from yerba to ruanas.",
    delivery:
      "We ship to all 19 departments of Uruguay, or you pick up for free in Ciudad Vieja, Montevideo.",
    deliveryNote: "Arrives in 2 to 5 working days, anywhere in Uruguay.",
    pickupNote: "We tell you when it is ready.",
    imprint: "A demonstration shop. Its code is open.",
  },
};
