import type { CategoryToSeed } from "@/lib/shop/catalogue";

export const cuero: CategoryToSeed = {
  slug: "cuero",
  name: { es: "Cuero", en: "Leather", pt: "Couro" },
  intro: {
    es: "Suela y vaqueta curtidas con corteza, cosidas a mano para que duren.",
    en: "Bark-tanned cowhide, stitched by hand and made to last.",
    pt: "Sola e vaqueta curtidas com casca, costuradas à mão para durar.",
  },
  products: [
    {
      slug: "matera-de-cuero",
      image: "/ombu/products/matera-de-cuero.svg",
      name: { es: "Matera de cuero", en: "Leather mate bag", pt: "Mateira de couro" },
      summary: {
        es: "Termo, mate y yerba al hombro, sin que nada se vuelque.",
        en: "Flask, gourd and yerba on your shoulder, and nothing spills.",
        pt: "Térmica, cuia e erva no ombro, sem derramar nada.",
      },
      description: {
        es: "Suela de 3 mm curtida al vegetal, cosida con hilo encerado en un taller del Cerro. Entra un termo de un litro, el mate, la yerbera y un bolsillo para la bombilla; la correa se regula hasta 120 cm. Mide 34 × 22 × 13 cm. Pasale grasa de potro dos veces al año.",
        en: "3 mm vegetable-tanned hide, sewn with waxed thread in a workshop in Montevideo's Cerro. Takes a one-litre flask, the gourd, a yerba tin and a straw; the strap adjusts up to 120 cm. 34 × 22 × 13 cm. Feed it with leather balm twice a year.",
        pt: "Sola de 3 mm curtida ao vegetal, costurada com fio encerado em uma oficina do Cerro de Montevidéu. Cabe uma térmica de um litro, a cuia, a erva e há um bolso para a bomba; a alça regula até 120 cm. Mede 34 × 22 × 13 cm. Hidrate o couro duas vezes por ano.",
      },
      variants: [
        { sku: "CUE-001-MAR", color: "brown", priceUyu: 4_290_00, priceUsd: 107_00, stock: 10 },
        { sku: "CUE-001-NEG", color: "black", priceUyu: 4_290_00, priceUsd: 107_00, stock: 6 },
      ],
    },
    {
      slug: "cinturon-de-cuero",
      image: "/ombu/products/cinturon-de-cuero.svg",
      name: { es: "Cinturón de cuero", en: "Leather belt", pt: "Cinto de couro" },
      summary: {
        es: "Una sola tira de suela y hebilla de bronce.",
        en: "A single strip of hide and a bronze buckle.",
        pt: "Uma só tira de sola e fivela de bronze.",
      },
      description: {
        es: "Cortado de una sola tira de suela de 4 mm y 3,5 cm de ancho, con cantos bruñidos a mano y hebilla de bronce fundido. El talle se mide de la hebilla al agujero del medio. Se oscurece con el uso, y es parte de la gracia.",
        en: "Cut from one strip of hide, 4 mm thick and 3.5 cm wide, with hand-burnished edges and a cast bronze buckle. The size runs from the buckle to the middle hole. It darkens with wear, which is half the charm.",
        pt: "Cortado de uma só tira de sola de 4 mm e 3,5 cm de largura, com bordas brunidas à mão e fivela de bronze fundido. O tamanho é medido da fivela ao furo do meio. Escurece com o uso, e essa é a graça.",
      },
      variants: [
        {
          sku: "CUE-002-MAR-90",
          size: "90 cm",
          color: "brown",
          priceUyu: 1_890_00,
          priceUsd: 47_00,
          stock: 12,
        },
        {
          sku: "CUE-002-MAR-100",
          size: "100 cm",
          color: "brown",
          priceUyu: 1_890_00,
          priceUsd: 47_00,
          stock: 16,
        },
        {
          sku: "CUE-002-MAR-110",
          size: "110 cm",
          color: "brown",
          priceUyu: 1_890_00,
          priceUsd: 47_00,
          stock: 7,
        },
        {
          sku: "CUE-002-NEG-90",
          size: "90 cm",
          color: "black",
          priceUyu: 1_890_00,
          priceUsd: 47_00,
          stock: 9,
        },
        {
          sku: "CUE-002-NEG-100",
          size: "100 cm",
          color: "black",
          priceUyu: 1_890_00,
          priceUsd: 47_00,
          stock: 14,
        },
        {
          sku: "CUE-002-NEG-110",
          size: "110 cm",
          color: "black",
          priceUyu: 1_890_00,
          priceUsd: 47_00,
          stock: 3,
        },
      ],
    },
    {
      slug: "cuchillo-criollo",
      image: "/ombu/products/cuchillo-criollo.svg",
      name: { es: "Cuchillo criollo", en: "Gaucho knife", pt: "Faca campeira" },
      summary: {
        es: "Hoja de acero al carbono, cabo de guayabo y vaina de suela.",
        en: "Carbon steel blade, guava-wood handle and a hide sheath.",
        pt: "Lâmina de aço carbono, cabo de goiabeira e bainha de sola.",
      },
      description: {
        es: "Forjado en Tacuarembó en acero al carbono 1070, con cabo de guayabo, remaches de bronce y vaina de suela cosida a mano. La hoja de 14 cm es para la mesa; la de 17, para el asado. Secalo apenas lo uses y pasale una gota de aceite. Solo se entrega a mayores de 18 años.",
        en: "Forged in Tacuarembó from 1070 carbon steel, with a guava-wood handle, bronze rivets and a hand-stitched hide sheath. The 14 cm blade is for the table, the 17 cm one for the grill. Dry it right after use and give it a drop of oil. Delivered to adults only.",
        pt: "Forjada em Tacuarembó em aço carbono 1070, com cabo de goiabeira, rebites de bronze e bainha de sola costurada à mão. A lâmina de 14 cm é para a mesa; a de 17, para o churrasco. Seque logo após o uso e passe uma gota de óleo. Entregue apenas a maiores de 18 anos.",
      },
      variants: [
        { sku: "CUE-003-14", size: "14 cm", priceUyu: 3_690_00, priceUsd: 92_00, stock: 8 },
        { sku: "CUE-003-17", size: "17 cm", priceUyu: 4_150_00, priceUsd: 104_00, stock: 5 },
      ],
    },
    {
      slug: "billetera-de-vaqueta",
      image: "/ombu/products/billetera-de-vaqueta.svg",
      name: { es: "Billetera de vaqueta", en: "Cowhide wallet", pt: "Carteira de vaqueta" },
      summary: {
        es: "Seis tarjetas, billetes sin doblar y monedero con broche.",
        en: "Six cards, flat notes and a coin pocket with a snap.",
        pt: "Seis cartões, notas sem dobrar e porta-moedas com botão.",
      },
      description: {
        es: "Vaqueta de 1,2 mm curtida al vegetal, cosida a mano con puntada de talabartero. Lleva seis tarjetas, billetes sin doblar y un monedero con broche. Cerrada mide 11 × 9 cm. Se marca y se aclara con los días, como todo cuero sin pintar.",
        en: "1.2 mm vegetable-tanned cowhide, hand-sewn with a saddler's stitch. Holds six cards, unfolded notes and a coin pocket with a snap. 11 × 9 cm when closed. It takes marks and a shine over time, as unpainted leather does.",
        pt: "Vaqueta de 1,2 mm curtida ao vegetal, costurada à mão com ponto de seleiro. Leva seis cartões, notas sem dobrar e um porta-moedas com botão. Fechada, mede 11 × 9 cm. Ganha marcas e brilho com o tempo, como todo couro sem tinta.",
      },
      variants: [
        { sku: "CUE-004-MAR", color: "brown", priceUyu: 1_590_00, priceUsd: 39_90, stock: 20 },
        { sku: "CUE-004-NEG", color: "black", priceUyu: 1_590_00, priceUsd: 39_90, stock: 18 },
        { sku: "CUE-004-NAT", color: "natural", priceUyu: 1_590_00, priceUsd: 39_90, stock: 11 },
      ],
    },
  ],
};
