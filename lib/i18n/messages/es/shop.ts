/** What the shop says of itself where its merchant has not said it: `shop/texts.ts`. */
export const shop = {
  tagline: "Tienda en línea",
  description: "Mirá lo que tenemos, pagá en línea de forma segura y recibilo en tu casa.",
  homeTitle: "Bienvenida, bienvenido",
  homeIntro: "Mirá lo que tenemos y pagá en línea de forma segura.",
  homePicture: "",
  homeCategories: "Por dónde empezar",
  homeFeatured: "Elegidos de la casa",
  productsDescription: "Todo lo que vendemos.",
  delivery: "Enviamos a todo el Uruguay.",
  deliveryNote: "A la dirección que nos digas.",
  pickupNote: "Te avisamos cuando esté pronto.",
  imprint: "",
  mailGreeting: "Hola, {name}:",
} as const;
