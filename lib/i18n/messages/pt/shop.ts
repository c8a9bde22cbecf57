import type { Translation } from "../../translation";
import type { shop as original } from "../es/shop";

export const shop = {
  tagline: "Loja on-line",
  description: "Veja o que temos, pague on-line com segurança e receba em casa.",
  homeTitle: "Boas-vindas",
  homeIntro: "Veja o que temos e pague on-line com segurança.",
  homePicture: "",
  homeCategories: "Por onde começar",
  homeFeatured: "Escolhas da casa",
  productsDescription: "Tudo o que vendemos.",
  delivery: "Entregamos em todo o Uruguai.",
  deliveryNote: "No endereço que você indicar.",
  pickupNote: "Avisamos quando estiver pronto.",
  cashNote: "",
  cashSteps: "",
  transferNote: "",
  transferSteps: "",
  imprint: "",
  mailGreeting: "Olá, {name}!",
} as const satisfies Translation<typeof original>;
