import type { CategoryToSeed } from "@/lib/shop/catalogue";

export const almacen: CategoryToSeed = {
  slug: "almacen",
  name: { es: "Almacén", en: "Pantry", pt: "Mercearia" },
  intro: {
    es: "Lo rico que se extraña lejos: dulce de leche, alfajores, tannat y frutos de acá.",
    en: "The flavours people miss from afar: dulce de leche, alfajores, Tannat and native fruit.",
    pt: "Os sabores que dão saudade: doce de leite, alfajores, tannat e frutas nativas.",
  },
  products: [
    {
      slug: "alfajores-de-dulce-de-leche",
      image: "/ombu/products/alfajores-de-dulce-de-leche.svg",
      name: {
        es: "Alfajores de dulce de leche",
        en: "Dulce de leche alfajores",
        pt: "Alfajores de doce de leite",
      },
      summary: {
        es: "Bañados en chocolate semiamargo, hechos la misma semana.",
        en: "Dipped in semi-dark chocolate and baked the same week.",
        pt: "Cobertos de chocolate meio amargo, feitos na mesma semana.",
      },
      description: {
        es: "Dos tapas tiernas de masa con cacao, mucho dulce de leche repostero y un baño fino de chocolate semiamargo. Los hornea una familia de Minas y llegan envueltos de a uno, de 60 g cada uno. Contienen gluten, leche y huevo; duran 45 días en lugar fresco.",
        en: "Two tender cocoa biscuits, plenty of thick dulce de leche and a thin coat of semi-dark chocolate. Baked by a family in Minas and wrapped one by one, 60 g each. They contain gluten, milk and egg, and keep for 45 days in a cool place.",
        pt: "Duas bolachas macias de cacau, bastante doce de leite e uma fina cobertura de chocolate meio amargo. São assados por uma família de Minas, no Uruguai, e vêm embalados um a um, com 60 g cada. Contêm glúten, leite e ovo; duram 45 dias em lugar fresco.",
      },
      variants: [
        { sku: "ALM-001-X6", size: "×6", priceUyu: 540_00, priceUsd: 13_50, stock: 48 },
        { sku: "ALM-001-X12", size: "×12", priceUyu: 990_00, priceUsd: 24_50, stock: 30 },
      ],
    },
    {
      slug: "dulce-de-leche",
      image: "/ombu/products/dulce-de-leche.svg",
      name: {
        es: "Dulce de leche de tambo",
        en: "Farmhouse dulce de leche",
        pt: "Doce de leite da fazenda",
      },
      summary: {
        es: "Leche de pastura, azúcar y paciencia: frasco de 450 g.",
        en: "Pasture milk, sugar and patience: a 450 g jar.",
        pt: "Leite de pasto, açúcar e paciência: pote de 450 g.",
      },
      description: {
        es: "Leche entera de un tambo de Colonia, cocida cuatro horas en paila de cobre con azúcar y una chaucha de vainilla. Es cremoso y de color parejo, sin espesantes. Contiene leche. Una vez abierto, guardalo en la heladera hasta 30 días, si dura.",
        en: "Whole milk from a dairy farm in Colonia, cooked for four hours in a copper pan with sugar and a vanilla pod. Creamy and even in colour, with no thickeners. Contains milk. Once opened, keep it in the fridge for up to 30 days, if it lasts.",
        pt: "Leite integral de uma fazenda de Colonia, cozido por quatro horas em tacho de cobre com açúcar e uma fava de baunilha. Cremoso e de cor uniforme, sem espessantes. Contém leite. Depois de aberto, guarde na geladeira por até 30 dias, se durar.",
      },
      variants: [{ sku: "ALM-002-450G", size: "450 g", priceUyu: 245_90, priceUsd: 6_15, stock: 72 }],
    },
    {
      slug: "tannat-reserva",
      image: "/ombu/products/tannat-reserva.svg",
      name: { es: "Tannat reserva", en: "Tannat Reserva", pt: "Tannat reserva" },
      summary: {
        es: "Canelones, 12 meses en roble, 750 ml.",
        en: "Canelones, 12 months in oak, 750 ml.",
        pt: "Canelones, 12 meses em carvalho, 750 ml.",
      },
      description: {
        es: "Uvas de un viñedo familiar de Canelones, cosechadas a mano y criadas doce meses en roble francés. Ciruela, violetas y un tanino firme que pide asado. Abrilo media hora antes y servilo a 17 °C. Venta prohibida a menores de 18 años.",
        en: "Grapes from a family vineyard in Canelones, picked by hand and aged for twelve months in French oak. Plum, violets and firm tannins that ask for grilled beef. Open it half an hour early and serve at 17 °C. Not for sale to anyone under 18.",
        pt: "Uvas de um vinhedo familiar de Canelones, colhidas à mão e amadurecidas por doze meses em carvalho francês. Ameixa, violetas e um tanino firme que pede churrasco. Abra meia hora antes e sirva a 17 °C. Venda proibida a menores de 18 anos.",
      },
      variants: [{ sku: "ALM-003-750ML", size: "750 ml", priceUyu: 890_00, priceUsd: 22_00, stock: 54 }],
    },
    {
      slug: "miel-de-monte-nativo",
      image: "/ombu/products/miel-de-monte-nativo.svg",
      name: { es: "Miel de monte nativo", en: "Native woodland honey", pt: "Mel de mata nativa" },
      summary: {
        es: "Cruda y sin mezclar, de las quebradas de Treinta y Tres.",
        en: "Raw and unblended, from the gorges of Treinta y Tres.",
        pt: "Cru e sem mistura, das quebradas de Treinta y Tres.",
      },
      description: {
        es: "Las abejas trabajan en coronilla, arrayán y pitanga, a orillas de la Quebrada de los Cuervos. Se extrae en frío y se envasa sin pasteurizar, por eso cristaliza en invierno: entibiala a baño maría y vuelve a correr. No apta para menores de un año.",
        en: "The bees work the coronilla, arrayán and pitanga trees beside the Quebrada de los Cuervos. Cold-extracted and never pasteurised, so it sets in winter: warm the jar gently in water and it runs again. Not suitable for children under one year.",
        pt: "As abelhas trabalham em coronilha, murta e pitanga, às margens da Quebrada de los Cuervos. É extraído a frio e envasado sem pasteurizar, por isso cristaliza no inverno: amorne em banho-maria e ele volta a correr. Não indicado para menores de um ano.",
      },
      variants: [
        { sku: "ALM-004-500G", size: "500 g", priceUyu: 389_50, priceUsd: 9_75, stock: 36 },
        { sku: "ALM-004-1KG", size: "1 kg", priceUyu: 690_00, priceUsd: 17_25, stock: 20 },
      ],
    },
    {
      slug: "aceite-de-oliva",
      image: "/ombu/products/aceite-de-oliva.svg",
      name: {
        es: "Aceite de oliva extra virgen",
        en: "Extra virgin olive oil",
        pt: "Azeite de oliva extravirgem",
      },
      summary: {
        es: "Arbequina y coratina de las sierras de Maldonado, 500 ml.",
        en: "Arbequina and Coratina from the Maldonado hills, 500 ml.",
        pt: "Arbequina e coratina das serras de Maldonado, 500 ml.",
      },
      description: {
        es: "Aceitunas cosechadas temprano en las sierras de Maldonado y prensadas en frío dentro de las seis horas. Frutado medio, con notas de pasto cortado y un picor final. Acidez menor a 0,2 %. La botella oscura lo protege de la luz: guardala lejos del calor.",
        en: "Olives picked early in the hills of Maldonado and cold-pressed within six hours. Medium fruitiness with cut grass and a peppery finish. Acidity below 0.2%. The dark bottle keeps the light out: store it away from heat.",
        pt: "Azeitonas colhidas cedo nas serras de Maldonado e prensadas a frio em até seis horas. Frutado médio, com notas de grama cortada e final picante. Acidez inferior a 0,2 %. A garrafa escura protege da luz: guarde longe do calor.",
      },
      variants: [{ sku: "ALM-005-500ML", size: "500 ml", priceUyu: 645_00, priceUsd: 16_00, stock: 41 }],
    },
    {
      slug: "dulce-de-butia",
      image: "/ombu/products/dulce-de-butia.svg",
      name: { es: "Dulce de butiá", en: "Butiá palm jam", pt: "Geleia de butiá" },
      summary: {
        es: "El fruto del palmar de Rocha, en frasco de 360 g.",
        en: "Fruit of the Rocha palm groves, in a 360 g jar.",
        pt: "O fruto do palmar de Rocha, em pote de 360 g.",
      },
      description: {
        es: "El butiá es la palma de los palmares de Rocha, y su fruto anaranjado recuerda al damasco y al ananá. Las mujeres de una cooperativa de Castillos lo juntan en febrero y lo cocinan con un tercio de azúcar. Va con queso colonia, con tostadas o con un asado de cerdo.",
        en: "Butiá is the palm of the Rocha groves, and its orange fruit tastes somewhere between apricot and pineapple. The women of a cooperative in Castillos gather it in February and cook it with one third of sugar. Good with cheese, on toast or beside roast pork.",
        pt: "O butiá é a palmeira dos palmares de Rocha, e seu fruto alaranjado lembra damasco e abacaxi. As mulheres de uma cooperativa de Castillos o colhem em fevereiro e o cozinham com um terço de açúcar. Combina com queijo, torradas ou carne de porco assada.",
      },
      variants: [{ sku: "ALM-006-360G", size: "360 g", priceUyu: 320_00, priceUsd: 8_00, stock: 3 }],
    },
  ],
};
