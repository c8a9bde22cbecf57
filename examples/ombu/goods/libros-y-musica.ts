import type { CategoryToSeed } from "@/lib/shop/catalogue";

export const librosYMusica: CategoryToSeed = {
  slug: "libros-y-musica",
  name: { es: "Libros y música", en: "Books and music", pt: "Livros e música" },
  intro: {
    es: "Para leer, escuchar, tocar y jugar al truco en la sobremesa.",
    en: "To read, to listen to, to play, and for cards after dinner.",
    pt: "Para ler, ouvir, tocar e jogar truco depois do jantar.",
  },
  products: [
    {
      slug: "aves-del-uruguay",
      image: "/ombu/products/aves-del-uruguay.svg",
      name: {
        es: "Aves del Uruguay, guía de bolsillo",
        en: "Birds of Uruguay, a pocket guide",
        pt: "Aves do Uruguai, guia de bolso",
      },
      summary: {
        es: "210 especies ilustradas, con mapas y cantos.",
        en: "210 illustrated species, with maps and songs.",
        pt: "210 espécies ilustradas, com mapas e cantos.",
      },
      description: {
        es: "Doscientas diez especies, del hornero al ñandú, con acuarelas, mapas y códigos para oír sus cantos. Texto en español e inglés. 240 páginas cosidas, tapa resistente al agua, 12 × 18 cm: entra en el bolsillo de la campera.",
        en: "Two hundred and ten species, from the hornero to the rhea, with watercolours, maps and codes to hear their songs. Text in Spanish and English. 240 sewn pages, water-resistant cover, 12 × 18 cm: it fits a jacket pocket.",
        pt: "Duzentas e dez espécies, do joão-de-barro à ema, com aquarelas, mapas e códigos para ouvir os cantos. Texto em espanhol e inglês. 240 páginas costuradas, capa resistente à água, 12 × 18 cm: cabe no bolso da jaqueta.",
      },
      variants: [{ sku: "LIB-001", priceUyu: 1_250_00, priceUsd: 31_00, stock: 27 }],
    },
    {
      slug: "disco-de-candombe",
      image: "/ombu/products/disco-de-candombe.svg",
      name: {
        es: "“Cuerda del Sur”, candombe en vinilo",
        en: "“Cuerda del Sur”, candombe on vinyl",
        pt: "“Cuerda del Sur”, candombe em vinil",
      },
      summary: {
        es: "Chico, repique y piano grabados en la calle, LP de 180 g.",
        en: "Chico, repique and piano drums recorded in the street, 180 g LP.",
        pt: "Chico, repique e piano gravados na rua, LP de 180 g.",
      },
      description: {
        es: "Una cuerda de treinta tambores grabada en una sola toma, una noche de Llamadas en Barrio Sur. Vinilo de 180 g con sobre ilustrado y un cuadernillo con la historia de cada toque. Edición numerada de 500 copias; incluye descarga.",
        en: "Thirty drums recorded in a single take on a night of Llamadas in Barrio Sur, Montevideo. 180 g vinyl with an illustrated sleeve and a booklet on the story behind each rhythm. A numbered edition of 500; download included.",
        pt: "Trinta tambores gravados em uma só tomada, em uma noite de Llamadas no Barrio Sur de Montevidéu. Vinil de 180 g com capa ilustrada e um encarte com a história de cada toque. Edição numerada de 500 cópias; inclui download.",
      },
      variants: [{ sku: "LIB-002", priceUyu: 1_490_00, priceUsd: 37_00, stock: 0 }],
    },
    {
      slug: "tamboril-chico",
      image: "/ombu/products/tamboril-chico.svg",
      name: { es: "Tamboril chico", en: "Chico candombe drum", pt: "Tamboril chico" },
      summary: {
        es: "Duelas de pino, lonja de cuero y tensores de hierro.",
        en: "Pine staves, rawhide head and iron tension rods.",
        pt: "Aduelas de pinho, pele de couro e tensores de ferro.",
      },
      description: {
        es: "El más agudo de los tres tambores del candombe, armado en Palermo con duelas de pino y lonja vacuna clavada con tensores de hierro. Mide 76 cm de alto y 21 cm de boca, pesa 4,5 kg y viene con talí y palo. Templalo al sol antes de tocar.",
        en: "The highest of the three candombe drums, built in Palermo, Montevideo, from pine staves with a rawhide head on iron tension rods. 76 cm tall, 21 cm across, 4.5 kg, with a shoulder strap and a stick. Warm the head in the sun before playing.",
        pt: "O mais agudo dos três tambores do candombe, montado em Palermo, Montevidéu, com aduelas de pinho e pele bovina presa por tensores de ferro. Mede 76 cm de altura e 21 cm de boca, pesa 4,5 kg e vem com correia e baqueta. Aqueça a pele ao sol antes de tocar.",
      },
      variants: [{ sku: "LIB-003", priceUyu: 6_900_00, priceUsd: 172_00, stock: 2 }],
    },
    {
      slug: "naipes-de-truco",
      image: "/ombu/products/naipes-de-truco.svg",
      name: { es: "Naipes de truco", en: "Truco playing cards", pt: "Baralho de truco" },
      summary: {
        es: "Baraja española de 40 cartas, en caja de cartón.",
        en: "Spanish deck of 40 cards in a cardboard box.",
        pt: "Baralho espanhol de 40 cartas, em caixa de papelão.",
      },
      description: {
        es: "Cuarenta cartas de baraja española, sin ochos ni nueves, ilustradas con flora y fauna del Uruguay. Cartulina de 310 g con barniz, 6 × 9,5 cm. En la caja van las reglas del truco con muestra y treinta porotos para el tanteo.",
        en: "Forty Spanish-suited cards, with no eights or nines, illustrated with Uruguay's plants and animals. 310 g varnished board, 6 × 9.5 cm. The box also has the rules of Uruguayan truco and thirty beans for keeping score.",
        pt: "Quarenta cartas de baralho espanhol, sem oitos nem noves, ilustradas com flora e fauna do Uruguai. Cartão de 310 g com verniz, 6 × 9,5 cm. Na caixa vêm as regras do truco uruguaio e trinta feijões para marcar os pontos.",
      },
      variants: [{ sku: "LIB-004", priceUyu: 349_90, priceUsd: 8_75, stock: 58 }],
    },
  ],
};
