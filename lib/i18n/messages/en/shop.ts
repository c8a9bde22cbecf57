import type { Translation } from "../../translation";
import type { shop as original } from "../es/shop";

export const shop = {
  tagline: "Online shop",
  description: "See what we have, pay online and safely, and receive it at home.",
  homeTitle: "Welcome",
  homeIntro: "See what we have, and pay online and safely.",
  homePicture: "",
  homeCategories: "Where to start",
  homeFeatured: "House favourites",
  productsDescription: "Everything we sell.",
  delivery: "We deliver in all of Uruguay.",
  deliveryNote: "To the address that you tell us.",
  pickupNote: "We tell you when it is ready.",
  cashNote: "",
  cashSteps: "",
  transferNote: "",
  transferSteps: "",
  imprint: "",
  mailGreeting: "Hello {name},",
} as const satisfies Translation<typeof original>;
