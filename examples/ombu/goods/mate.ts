import type { CategoryToSeed } from "@/lib/shop/catalogue";

export const mate: CategoryToSeed = {
  slug: "mate",
  name: { es: "Mate", en: "Mate", pt: "Chimarrão e mate" },
  intro: {
    es: "Calabazas curadas, bombillas de alpaca y un termo que aguanta toda la rambla.",
    en: "Seasoned gourds, nickel-silver straws and a flask that lasts the whole seafront walk.",
    pt: "Cuias curadas, bombas de alpaca e uma garrafa térmica que dura a orla inteira.",
  },
  products: [
    {
      slug: "mate-imperial-de-calabaza",
      image: "/ombu/products/mate-imperial-de-calabaza.svg",
      name: {
        es: "Mate imperial de calabaza",
        en: "Imperial mate gourd",
        pt: "Cuia imperial de porongo",
      },
      summary: {
        es: "Calabaza forrada en cuero, con virola cincelada en alpaca.",
        en: "Leather-wrapped gourd with a chiselled nickel-silver rim.",
        pt: "Porongo forrado em couro, com bocal cinzelado em alpaca.",
      },
      description: {
        es: "Calabaza de pared gruesa forrada a mano en cuero vacuno, con virola ancha de alpaca cincelada en un taller de Florida. Mide unos 11 cm de alto y carga 250 ml. Antes del primer mate, curalo dos días con yerba usada y agua tibia; después vacialo siempre y dejalo secar boca arriba.",
        en: "A thick-walled gourd wrapped by hand in cowhide, with a wide nickel-silver rim chiselled in a workshop in Florida, Uruguay. About 11 cm tall, holds 250 ml. Season it for two days with used yerba and warm water before the first round; afterwards always empty it and let it dry upright.",
        pt: "Porongo de parede grossa forrado à mão em couro bovino, com bocal largo de alpaca cinzelado em uma oficina de Florida, no Uruguai. Mede cerca de 11 cm de altura e comporta 250 ml. Antes do primeiro mate, cure por dois dias com erva usada e água morna; depois, esvazie sempre e deixe secar com a boca para cima.",
      },
      variants: [
        { sku: "MAT-001-MAR", color: "brown", priceUyu: 2_890_00, priceUsd: 72_00, stock: 14 },
        { sku: "MAT-001-NEG", color: "black", priceUyu: 2_890_00, priceUsd: 72_00, stock: 9 },
      ],
    },
    {
      slug: "mate-galleta",
      image: "/ombu/products/mate-galleta.svg",
      name: { es: "Mate galleta", en: "Flat “galleta” gourd", pt: "Cuia galleta" },
      summary: {
        es: "Calabaza baja y ancha, natural, con virola fina de alpaca.",
        en: "A low, wide natural gourd with a slim nickel-silver rim.",
        pt: "Porongo baixo e largo, natural, com bocal fino de alpaca.",
      },
      description: {
        es: "La galleta es la calabaza más baja y ancha: entra poca agua, rinde mucho y queda firme en la mesa. Cosechada y secada al sol en Canelones, pulida a mano y sin barniz, con virola fina de alpaca. La M carga 120 ml y la L, 180 ml; cada una tiene sus propias vetas.",
        en: "The galleta is the lowest and widest of gourds: it takes little water, lasts many rounds and sits firmly on the table. Grown and sun-dried in Canelones, hand-polished and unvarnished, with a slim nickel-silver rim. M holds 120 ml and L 180 ml; no two have the same grain.",
        pt: "A galleta é o porongo mais baixo e largo: leva pouca água, rende bastante e fica firme na mesa. Colhida e seca ao sol em Canelones, polida à mão e sem verniz, com bocal fino de alpaca. A M comporta 120 ml e a L, 180 ml; cada uma tem veios próprios.",
      },
      variants: [
        { sku: "MAT-002-NAT-M", size: "M", color: "natural", priceUyu: 790_00, priceUsd: 19_90, stock: 26 },
        { sku: "MAT-002-NAT-L", size: "L", color: "natural", priceUyu: 950_00, priceUsd: 23_90, stock: 18 },
      ],
    },
    {
      slug: "bombilla-de-alpaca",
      image: "/ombu/products/bombilla-de-alpaca.svg",
      name: { es: "Bombilla de alpaca", en: "Nickel-silver bombilla", pt: "Bomba de alpaca" },
      summary: {
        es: "Pico de loro, filtro desmontable, 19 cm.",
        en: "Curved mouthpiece, removable filter, 19 cm.",
        pt: "Bico de papagaio, filtro desmontável, 19 cm.",
      },
      description: {
        es: "Bombilla de alpaca maciza con pico de loro y anillo central que disipa el calor. El filtro se desenrosca para limpiarlo y no se tapa con la yerba de molienda fina. Largo: 19 cm. Lavala con agua caliente y, cada tanto, hervila cinco minutos con bicarbonato.",
        en: "A solid nickel-silver straw with a flattened, curved mouthpiece and a ring that keeps the heat away from the lips. The filter unscrews for cleaning and copes with the fine Uruguayan grind. 19 cm long. Rinse in hot water and, now and then, boil for five minutes with baking soda.",
        pt: "Bomba de alpaca maciça com bico de papagaio e anel central que dissipa o calor. O filtro se desenrosca para limpar e não entope com erva de moagem fina. Comprimento: 19 cm. Lave com água quente e, de vez em quando, ferva por cinco minutos com bicarbonato.",
      },
      variants: [{ sku: "MAT-003", priceUyu: 1_290_00, priceUsd: 32_00, stock: 40 }],
    },
    {
      slug: "termo-de-acero",
      image: "/ombu/products/termo-de-acero.svg",
      name: {
        es: "Termo de acero, 1 litro",
        en: "Steel flask, 1 litre",
        pt: "Garrafa térmica de aço, 1 litro",
      },
      summary: {
        es: "Doble pared al vacío y pico cebador: agua a punto por 20 horas.",
        en: "Double-walled, with a mate pouring spout: hot for 20 hours.",
        pt: "Parede dupla a vácuo e bico cevador: água quente por 20 horas.",
      },
      description: {
        es: "Acero inoxidable 18/8 con doble pared al vacío y pintura texturada que no se resbala bajo el brazo. El pico cebador corta el chorro sin gotear y el asa se pliega. Carga un litro, pesa 640 g y mide 31 cm. No va al lavavajillas.",
        en: "18/8 stainless steel with a vacuum between its two walls and a textured finish that won't slip from under your arm. The spout pours a thin stream and stops without dripping; the handle folds away. One litre, 640 g, 31 cm tall. Not for the dishwasher.",
        pt: "Aço inoxidável 18/8 com parede dupla a vácuo e pintura texturizada que não escorrega debaixo do braço. O bico cevador corta o jato sem pingar e a alça é dobrável. Capacidade de um litro, 640 g e 31 cm de altura. Não vai à lava-louças.",
      },
      variants: [
        { sku: "MAT-004-VER", color: "green", priceUyu: 2_490_00, priceUsd: 62_00, stock: 22 },
        { sku: "MAT-004-NEG", color: "black", priceUyu: 2_490_00, priceUsd: 62_00, stock: 17 },
        { sku: "MAT-004-TER", color: "terracotta", priceUyu: 2_490_00, priceUsd: 62_00, stock: 2 },
      ],
    },
    {
      slug: "yerba-mate",
      image: "/ombu/products/yerba-mate.svg",
      name: {
        es: "Yerba mate, molienda uruguaya",
        en: "Yerba mate, Uruguayan grind",
        pt: "Erva-mate, moagem uruguaia",
      },
      summary: {
        es: "Sin palo, estacionada doce meses, de espuma pareja.",
        en: "No stems, aged for twelve months, with an even foam.",
        pt: "Sem palo, envelhecida por doze meses, de espuma uniforme.",
      },
      description: {
        es: "Hoja de monte del sur de Brasil, estacionada doce meses y molida fina y sin palo, como se toma en Uruguay. Sabor intenso y parejo, con un amargo limpio que aguanta un termo entero. Guardala cerrada, lejos de la humedad y de los olores.",
        en: "Forest-grown leaf from southern Brazil, aged for twelve months and ground fine without stems, the way Uruguay drinks it. Full, even flavour with a clean bitterness that lasts a whole flask. Keep it closed, away from damp and strong smells.",
        pt: "Folha de mata nativa do sul do Brasil, envelhecida por doze meses e moída fina e sem palo, como se toma no Uruguai. Sabor intenso e equilibrado, com um amargor limpo que aguenta a garrafa inteira. Guarde fechada, longe da umidade e de cheiros fortes.",
      },
      variants: [
        { sku: "MAT-005-500G", size: "500 g", priceUyu: 198_50, priceUsd: 4_95, stock: 80 },
        { sku: "MAT-005-1KG", size: "1 kg", priceUyu: 359_90, priceUsd: 8_95, stock: 64 },
      ],
    },
  ],
};
