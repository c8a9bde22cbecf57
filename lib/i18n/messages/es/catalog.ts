export const catalog = {
  home: {
    browse: "Ver todo",
  },
  products: {
    title: "Todos los productos",
    found:
      "{count, plural, =0 {Nada con “{query}”} one {# producto con “{query}”} other {# productos con “{query}”}}",
    none: "Probá con otra palabra, o mirá todo lo que tenemos.",
    clear: "Ver todos los productos",
  },
  from: "desde",
  soldOut: "Agotado",
  product: {
    variants: "Elegí cuál",
    left: "{count, plural, one {Queda # unidad} other {Quedan # unidades}}",
    inStock: "Hay stock",
    size: "Tamaño",
    color: "Color",
    soldOutPairs: "Agotado por ahora: {pairs}.",
    quantity: "Cantidad",
    add: "Agregar al carrito",
    adding: "Agregando…",
    soldOut: "Este producto está agotado por ahora.",
    soldOutHint: "Volvemos a tener pronto. Mientras, mirá estos:",
    otherCurrency: "Este producto no se vende en {currency}.",
    otherCurrencyHint: "Elegí otra moneda arriba para comprarlo.",
    description: "Detalles",
    related: "También de {category}",
    breadcrumb: "Dónde estás",
  },
} as const;
