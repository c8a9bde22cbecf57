import type { CategoryToSeed } from "@/lib/shop/catalogue";

export const casa: CategoryToSeed = {
  slug: "casa",
  name: { es: "Casa", en: "Home", pt: "Casa" },
  intro: {
    es: "Cerámica, madera, junco y piedra: cosas simples para todos los días.",
    en: "Clay, wood, rush and stone: simple things for every day.",
    pt: "Cerâmica, madeira, junco e pedra: coisas simples para todos os dias.",
  },
  products: [
    {
      slug: "cuencos-de-ceramica",
      image: "/ombu/products/cuencos-de-ceramica.svg",
      name: { es: "Cuencos de cerámica", en: "Stoneware bowls", pt: "Tigelas de cerâmica" },
      summary: {
        es: "Juego de tres, torneados y esmaltados a mano.",
        en: "Set of three, thrown and glazed by hand.",
        pt: "Jogo de três, torneadas e esmaltadas à mão.",
      },
      description: {
        es: "Tres cuencos de gres torneados en Atlántida, de 12, 15 y 18 cm, que se guardan uno dentro del otro. El esmalte va por dentro y la base queda cruda. Aptos para horno, microondas y lavavajillas. Las pequeñas diferencias son de la mano, no fallas.",
        en: "Three stoneware bowls thrown in Atlántida, 12, 15 and 18 cm across, that nest inside each other. Glazed inside, with a bare foot. Safe in the oven, the microwave and the dishwasher. Small differences come from the hand and are not flaws.",
        pt: "Três tigelas de grés torneadas em Atlántida, de 12, 15 e 18 cm, que se guardam uma dentro da outra. O esmalte vai por dentro e a base fica crua. Podem ir ao forno, ao micro-ondas e à lava-louças. As pequenas diferenças são da mão, não defeitos.",
      },
      variants: [
        { sku: "CAS-001-TER", color: "terracotta", priceUyu: 1_980_00, priceUsd: 49_50, stock: 9 },
        { sku: "CAS-001-BLA", color: "white", priceUyu: 1_980_00, priceUsd: 49_50, stock: 12 },
        { sku: "CAS-001-VER", color: "green", priceUyu: 1_980_00, priceUsd: 49_50, stock: 6 },
      ],
    },
    {
      slug: "vela-de-eucalipto",
      image: "/ombu/products/vela-de-eucalipto.svg",
      name: {
        es: "Vela de eucalipto y miel",
        en: "Eucalyptus and honey candle",
        pt: "Vela de eucalipto e mel",
      },
      summary: {
        es: "Cera de abejas y de soja en vaso de cerámica, 45 horas.",
        en: "Beeswax and soy in a ceramic cup, 45 hours.",
        pt: "Cera de abelha e de soja em copo de cerâmica, 45 horas.",
      },
      description: {
        es: "Cera de abejas y de soja con aceite esencial de eucalipto, en un vaso de cerámica que después sirve para otra cosa. Pesa 220 g y dura unas 45 horas. La primera vez dejala prendida hasta que se derrita toda la superficie, y cortá el pabilo a 5 mm.",
        en: "Beeswax and soy wax with eucalyptus essential oil, in a ceramic cup that finds another use afterwards. 220 g, about 45 hours. The first time, let it burn until the whole surface has melted, and keep the wick trimmed to 5 mm.",
        pt: "Cera de abelha e de soja com óleo essencial de eucalipto, em um copo de cerâmica que depois serve para outra coisa. Pesa 220 g e dura cerca de 45 horas. Na primeira vez, deixe acesa até derreter toda a superfície e corte o pavio a 5 mm.",
      },
      variants: [{ sku: "CAS-002", priceUyu: 780_00, priceUsd: 19_50, stock: 34 }],
    },
    {
      slug: "tabla-de-asado",
      image: "/ombu/products/tabla-de-asado.svg",
      name: { es: "Tabla de asado", en: "Grill board", pt: "Tábua de churrasco" },
      summary: {
        es: "Eucalipto colorado macizo, con canaleta para el jugo.",
        en: "Solid red eucalyptus with a groove for the juices.",
        pt: "Eucalipto vermelho maciço, com canaleta para o suco.",
      },
      description: {
        es: "Una pieza maciza de eucalipto colorado de Rivera, de 3 cm de espesor, con canaleta para el jugo y agujero para colgarla. La M mide 38 × 24 cm y la L, 50 × 30 cm. Viene curada con aceite mineral y cera; repetilo cada dos meses y no la dejes en remojo.",
        en: "A solid piece of red eucalyptus from Rivera, 3 cm thick, with a juice groove and a hole to hang it by. M is 38 × 24 cm and L is 50 × 30 cm. It comes seasoned with mineral oil and wax; do it again every two months, and never leave it to soak.",
        pt: "Uma peça maciça de eucalipto vermelho de Rivera, com 3 cm de espessura, canaleta para o suco e furo para pendurar. A M mede 38 × 24 cm e a L, 50 × 30 cm. Vem tratada com óleo mineral e cera; repita a cada dois meses e não deixe de molho.",
      },
      variants: [
        { sku: "CAS-003-M", size: "M", priceUyu: 1_690_00, priceUsd: 42_00, stock: 15 },
        { sku: "CAS-003-L", size: "L", priceUyu: 2_350_00, priceUsd: 58_50, stock: 8 },
      ],
    },
    {
      slug: "canasto-de-junco",
      image: "/ombu/products/canasto-de-junco.svg",
      name: { es: "Canasto de junco", en: "Rush basket", pt: "Cesto de junco" },
      summary: {
        es: "Trenzado a mano en los bañados de Rocha, con asas.",
        en: "Woven by hand in the Rocha wetlands, with handles.",
        pt: "Trançado à mão nos banhados de Rocha, com alças.",
      },
      description: {
        es: "Junco de los bañados de Rocha, secado a la sombra y trenzado en espiral por tejedoras de La Paloma. Sirve para leña, mantas o la feria del sábado. Diámetros: S, 25 cm; M, 34 cm; L, 42 cm. Sacudilo y pasale un trapo apenas húmedo.",
        en: "Rush from the Rocha wetlands, dried in the shade and coiled by the weavers of La Paloma. For firewood, blankets or the Saturday market. Diameters: S 25 cm, M 34 cm, L 42 cm. Shake it out and wipe with a barely damp cloth.",
        pt: "Junco dos banhados de Rocha, seco à sombra e trançado em espiral por artesãs de La Paloma. Serve para lenha, mantas ou a feira de sábado. Diâmetros: S, 25 cm; M, 34 cm; L, 42 cm. Sacuda e passe um pano levemente úmido.",
      },
      variants: [
        { sku: "CAS-004-S", size: "S", priceUyu: 990_00, priceUsd: 24_90, stock: 17 },
        { sku: "CAS-004-M", size: "M", priceUyu: 1_390_00, priceUsd: 34_90, stock: 13 },
        { sku: "CAS-004-L", size: "L", priceUyu: 1_890_00, priceUsd: 47_00, stock: 4 },
      ],
    },
    {
      slug: "amatista-de-artigas",
      image: "/ombu/products/amatista-de-artigas.svg",
      name: { es: "Amatista de Artigas", en: "Artigas amethyst", pt: "Ametista de Artigas" },
      summary: {
        es: "Geoda de violeta profundo, cortada y con base pulida.",
        en: "A deep violet geode, cut with a polished base.",
        pt: "Geodo de violeta profundo, cortado e com base polida.",
      },
      description: {
        es: "De las minas de Artigas sale una de las amatistas más oscuras del mundo. Cada geoda se corta a mano y se pule en la base para que quede parada sola. La S pesa unos 400 g, la M, 900 g y la L, 2 kg. Limpiala con pincel y evitá el sol directo, que aclara el violeta.",
        en: "The mines of Artigas give some of the darkest amethyst in the world. Each geode is cut by hand and polished underneath to stand on its own. S weighs about 400 g, M 900 g and L 2 kg. Dust it with a brush and keep it out of direct sun, which fades the violet.",
        pt: "Das minas de Artigas sai uma das ametistas mais escuras do mundo. Cada geodo é cortado à mão e polido na base para ficar em pé sozinho. O S pesa cerca de 400 g, o M, 900 g e o L, 2 kg. Limpe com pincel e evite o sol direto, que clareia o violeta.",
      },
      variants: [
        { sku: "CAS-005-S", size: "S", priceUyu: 1_450_00, priceUsd: 36_00, stock: 11 },
        { sku: "CAS-005-M", size: "M", priceUyu: 2_950_00, priceUsd: 74_00, stock: 5 },
        { sku: "CAS-005-L", size: "L", priceUyu: 6_400_00, priceUsd: 160_00, stock: 1 },
      ],
    },
  ],
};
