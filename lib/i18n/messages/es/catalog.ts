export const catalog = {
  colors: {
    natural: "Natural",
    white: "Blanco",
    grey: "Gris",
    black: "Negro",
    brown: "Marrón",
    terracotta: "Terracota",
    green: "Verde",
    blue: "Azul",
  },
} as const;
