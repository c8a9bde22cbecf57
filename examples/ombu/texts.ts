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
    cashNote: "En cualquier local de Abitab o Redpagos, dentro de los 3 días.",
    cashSteps:
      "Andá a cualquier local con el código, impreso o en tu teléfono, decilo en la caja y pagá el importe exacto.",
    transferNote: "Desde la web o la app de tu banco, dentro de los 3 días.",
    transferSteps:
      "Transferí el importe exacto a la cuenta que figura en la página de Plexo, y poné el código como referencia. Puede demorar un día hábil en llegarnos.",
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
    cashNote: "At any Abitab or Redpagos shop, within 3 days.",
    cashSteps:
      "Take the code to any of their shops, printed or on your phone, tell it at the counter and pay the exact amount.",
    transferNote: "From your bank's site or app, within 3 days.",
    transferSteps:
      "Transfer the exact amount to the account that Plexo's page shows, with the code as its reference. It may take a working day to reach us.",
    imprint: "A demonstration shop. Its code is open.",
  },
  pt: {
    tagline: "Coisas boas feitas no Uruguai",
    description:
      "Mate, lã, couro, sabores e objetos daqui, feitos por mãos uruguaias. Você paga em pesos uruguaios ou em dólares.",
    homeTitle: "Deste lado do rio",
    homeIntro: "Mate, lã, couro e sabores daqui, escolhidos um a um entre quem os faz.",
    homePicture: "Paisagem do campo uruguaio com um ombu",
    homeCategories: "Por onde começar",
    homeFeatured: "Escolhas da casa",
    productsDescription: "Tudo o que vendemos, da erva-mate à ruana.",
    delivery:
      "Entregamos nos 19 departamentos do Uruguai, ou você retira sem custo na Ciudad Vieja, Montevidéu.",
    deliveryNote: "Chega em 2 a 5 dias úteis, em todo o Uruguai.",
    pickupNote: "Avisamos quando estiver pronto.",
    cashNote: "Em qualquer loja Abitab ou Redpagos, em até 3 dias.",
    cashSteps:
      "Vá a qualquer uma dessas lojas com o código, impresso ou no celular, informe-o no caixa e pague o valor exato.",
    transferNote: "Pelo site ou aplicativo do seu banco, em até 3 dias.",
    transferSteps:
      "Transfira o valor exato para a conta que aparece na página da Plexo e informe o código como referência. Pode levar um dia útil para chegar até nós.",
    imprint: "Uma loja de demonstração. O código é aberto.",
  },
};
