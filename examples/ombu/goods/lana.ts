import type { CategoryToSeed } from "@/lib/shop/catalogue";

export const lana: CategoryToSeed = {
  slug: "lana",
  name: { es: "Lana", en: "Wool", pt: "Lã" },
  intro: {
    es: "Merino de nuestros campos, hilado y tejido en telar para el invierno largo.",
    en: "Merino from our own grasslands, spun and loom-woven for the long winter.",
    pt: "Merino dos nossos campos, fiado e tecido em tear para o inverno longo.",
  },
  products: [
    {
      slug: "ruana-de-merino",
      image: "/ombu/products/ruana-de-merino.svg",
      name: { es: "Ruana de merino", en: "Merino ruana", pt: "Ruana de merino" },
      summary: {
        es: "Tejida en telar, abierta al frente, con flecos anudados a mano.",
        en: "Loom-woven, open at the front, with hand-knotted fringes.",
        pt: "Tecida em tear, aberta na frente, com franjas amarradas à mão.",
      },
      description: {
        es: "Lana merino de 19 micras tejida en telar por artesanas de Cerro Largo. Abriga sin pesar y se cruza sobre el hombro cuando refresca. Mide 140 × 130 cm, talle único. Lavala a mano con agua fría y secala extendida, a la sombra.",
        en: "19-micron merino woven on wooden looms by craftswomen in Cerro Largo. Warm without weight, and long enough to throw over a shoulder when the evening turns cold. 140 × 130 cm, one size. Hand-wash cold and dry flat in the shade.",
        pt: "Lã merino de 19 micras tecida em tear por artesãs de Cerro Largo. Aquece sem pesar e se cruza sobre o ombro quando esfria. Mede 140 × 130 cm, tamanho único. Lave à mão com água fria e seque na horizontal, à sombra.",
      },
      variants: [
        { sku: "LAN-001-TER", color: "terracotta", priceUyu: 5_490_00, priceUsd: 137_00, stock: 8 },
        { sku: "LAN-001-NAT", color: "natural", priceUyu: 5_490_00, priceUsd: 137_00, stock: 11 },
        { sku: "LAN-001-GRI", color: "grey", priceUyu: 5_490_00, priceUsd: 137_00, stock: 1 },
      ],
    },
    {
      slug: "poncho-de-campo",
      image: "/ombu/products/poncho-de-campo.svg",
      name: { es: "Poncho de campo", en: "Country poncho", pt: "Poncho campeiro" },
      summary: {
        es: "Paño de lana azul, cuello volcado y vivos rojos.",
        en: "Blue wool cloth, a turned collar and red piping.",
        pt: "Pano de lã azul, gola virada e vivos vermelhos.",
      },
      description: {
        es: "Paño de lana batanado que corta el viento y la llovizna, como el que se lleva a caballo en el norte. Azul marino por fuera, con vivos rojos, cuello volcado y tres botones de hueso. La M llega a la cadera y la L, a medio muslo. Solo limpieza en seco.",
        en: "Fulled wool cloth that stops wind and drizzle, like those worn on horseback in the north. Navy outside, with red piping, a turned collar and three bone buttons. M reaches the hip, L mid-thigh. Dry-clean only.",
        pt: "Pano de lã batida que corta o vento e a garoa, como o que se usa a cavalo no norte. Azul-marinho por fora, com vivos vermelhos, gola virada e três botões de osso. O M chega ao quadril e o L, ao meio da coxa. Somente lavagem a seco.",
      },
      variants: [
        { sku: "LAN-002-AZU-M", size: "M", color: "blue", priceUyu: 7_900_00, priceUsd: 198_00, stock: 6 },
        { sku: "LAN-002-AZU-L", size: "L", color: "blue", priceUyu: 8_400_00, priceUsd: 210_00, stock: 4 },
      ],
    },
    {
      slug: "manta-de-lana",
      image: "/ombu/products/manta-de-lana.svg",
      name: { es: "Manta de lana", en: "Wool blanket", pt: "Manta de lã" },
      summary: {
        es: "Para los pies de la cama o el sillón: 130 × 180 cm.",
        en: "For the foot of the bed or the sofa: 130 × 180 cm.",
        pt: "Para os pés da cama ou o sofá: 130 × 180 cm.",
      },
      description: {
        es: "Lana corriedale del litoral, hilada gruesa y tejida en sarga, con guardas y flecos cortos. Pesa 1,4 kg, mide 130 × 180 cm y se ablanda con los años. Ventilala al sol en vez de lavarla seguido; si hace falta, a mano y con agua fría.",
        en: "Corriedale wool from the western plains, spun thick and woven in twill, with stripes and short fringes. It weighs 1.4 kg, measures 130 × 180 cm and softens over the years. Air it in the sun rather than washing it often; if you must, by hand in cold water.",
        pt: "Lã corriedale do litoral uruguaio, fiada grossa e tecida em sarja, com listras e franjas curtas. Pesa 1,4 kg, mede 130 × 180 cm e amacia com os anos. Areje ao sol em vez de lavar com frequência; se precisar, à mão e com água fria.",
      },
      variants: [
        { sku: "LAN-003-NAT", color: "natural", priceUyu: 4_890_00, priceUsd: 122_00, stock: 12 },
        { sku: "LAN-003-GRI", color: "grey", priceUyu: 4_890_00, priceUsd: 122_00, stock: 7 },
        { sku: "LAN-003-VER", color: "green", priceUyu: 4_890_00, priceUsd: 122_00, stock: 5 },
      ],
    },
    {
      slug: "buzo-de-lana",
      image: "/ombu/products/buzo-de-lana.svg",
      name: { es: "Buzo de lana", en: "Wool jumper", pt: "Suéter de lã" },
      summary: {
        es: "Tejido grueso con trenzas, cuello redondo, unisex.",
        en: "Chunky cable knit, crew neck, unisex.",
        pt: "Tricô grosso com tranças, gola redonda, unissex.",
      },
      description: {
        es: "Merino de 21 micras tejido en punto grueso con trenzas al frente, en un taller de Trinidad. Corte recto y unisex; si dudás entre dos talles, elegí el más grande. Lavalo a mano, sin retorcer, y guardalo doblado, nunca colgado.",
        en: "21-micron merino in a chunky knit with cables down the front, from a workshop in Trinidad, Uruguay. Straight, unisex cut; between two sizes, take the larger. Hand-wash without wringing and keep it folded, never on a hanger.",
        pt: "Merino de 21 micras em ponto grosso com tranças na frente, de uma oficina de Trinidad, no Uruguai. Corte reto e unissex; na dúvida entre dois tamanhos, escolha o maior. Lave à mão, sem torcer, e guarde dobrado, nunca pendurado.",
      },
      variants: [
        { sku: "LAN-004-NAT-S", size: "S", color: "natural", priceUyu: 3_990_00, priceUsd: 99_00, stock: 7 },
        { sku: "LAN-004-NAT-M", size: "M", color: "natural", priceUyu: 3_990_00, priceUsd: 99_00, stock: 13 },
        { sku: "LAN-004-NAT-L", size: "L", color: "natural", priceUyu: 3_990_00, priceUsd: 99_00, stock: 10 },
        {
          sku: "LAN-004-NAT-XL",
          size: "XL",
          color: "natural",
          priceUyu: 3_990_00,
          priceUsd: 99_00,
          stock: 2,
        },
        { sku: "LAN-004-VER-S", size: "S", color: "green", priceUyu: 3_990_00, priceUsd: 99_00, stock: 5 },
        { sku: "LAN-004-VER-M", size: "M", color: "green", priceUyu: 3_990_00, priceUsd: 99_00, stock: 9 },
        { sku: "LAN-004-VER-L", size: "L", color: "green", priceUyu: 3_990_00, priceUsd: 99_00, stock: 6 },
        { sku: "LAN-004-VER-XL", size: "XL", color: "green", priceUyu: 3_990_00, priceUsd: 99_00, stock: 0 },
      ],
    },
    {
      slug: "gorro-de-lana",
      image: "/ombu/products/gorro-de-lana.svg",
      colorImages: {
        natural: "/ombu/products/gorro-de-lana-natural.svg",
        terracotta: "/ombu/products/gorro-de-lana-terracota.svg",
        grey: "/ombu/products/gorro-de-lana-gris.svg",
      },
      name: { es: "Gorro de lana", en: "Wool beanie", pt: "Gorro de lã" },
      summary: {
        es: "Canalé doble y pompón, para la rambla en julio.",
        en: "Double rib and a pompom, for the seafront in July.",
        pt: "Canelado duplo e pompom, para a orla em julho.",
      },
      description: {
        es: "Gorro de merino en canalé doble, con vuelta ancha que tapa las orejas y un pompón que se saca para lavar. Talle único, estira de 54 a 61 cm. No pica: la lana es de 18,5 micras. Lavalo a mano con agua fría.",
        en: "A merino beanie in double rib, with a wide cuff that covers the ears and a pompom that comes off for washing. One size, stretches from 54 to 61 cm. It doesn't itch: the wool is 18.5 micron. Hand-wash cold.",
        pt: "Gorro de merino em canelado duplo, com barra larga que cobre as orelhas e um pompom que sai para lavar. Tamanho único, estica de 54 a 61 cm. Não pinica: a lã tem 18,5 micras. Lave à mão com água fria.",
      },
      variants: [
        { sku: "LAN-005-AZU", color: "blue", priceUyu: 1_190_00, priceUsd: 29_90, stock: 19 },
        { sku: "LAN-005-NAT", color: "natural", priceUyu: 1_190_00, priceUsd: 29_90, stock: 24 },
        { sku: "LAN-005-TER", color: "terracotta", priceUyu: 1_190_00, priceUsd: 29_90, stock: 15 },
        { sku: "LAN-005-GRI", color: "grey", priceUyu: 1_190_00, priceUsd: 29_90, stock: 21 },
      ],
    },
    {
      slug: "madeja-de-merino",
      image: "/ombu/products/madeja-de-merino.svg",
      name: { es: "Madeja de merino", en: "Merino yarn skein", pt: "Meada de merino" },
      summary: {
        es: "Teñida a mano en olla, 100 g, 200 metros.",
        en: "Kettle-dyed by hand, 100 g, 200 metres.",
        pt: "Tingida à mão em panela, 100 g, 200 metros.",
      },
      description: {
        es: "Merino de una sola hebra, hilado fino y teñido en olla de a pocas madejas: el color tiene matices y no hay dos iguales. Cada una pesa 100 g y rinde unos 200 m, para agujas de 4,5 a 5 mm. Si tu tejido lleva varias, alterná madejas en cada vuelta.",
        en: "Single-ply merino, kettle-dyed a few skeins at a time: the colour is alive with shades, and no two are the same. 100 g and about 200 m each, for 4.5 to 5 mm needles. If your project takes several, alternate skeins from row to row.",
        pt: "Merino de um só fio, tingido em panela, poucas meadas por vez: a cor tem nuances e não há duas iguais. Cada uma pesa 100 g e rende cerca de 200 m, para agulhas de 4,5 a 5 mm. Se a peça leva várias, alterne as meadas a cada carreira.",
      },
      variants: [
        { sku: "LAN-006-TER", color: "terracotta", priceUyu: 690_00, priceUsd: 17_25, stock: 33 },
        { sku: "LAN-006-VER", color: "green", priceUyu: 690_00, priceUsd: 17_25, stock: 28 },
        { sku: "LAN-006-AZU", color: "blue", priceUyu: 690_00, priceUsd: 17_25, stock: 31 },
        { sku: "LAN-006-NAT", color: "natural", priceUyu: 640_00, priceUsd: 16_00, stock: 45 },
      ],
    },
  ],
};
