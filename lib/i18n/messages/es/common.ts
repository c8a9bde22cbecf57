export const common = {
  shop: { name: "Ombú", tagline: "Cosas buenas hechas en Uruguay" },
  items: "{count, plural, =0 {Sin artículos} one {# artículo} other {# artículos}}",
} as const;
