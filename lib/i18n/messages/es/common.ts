export const common = {
  items: "{count, plural, one {# artículo} other {# artículos}}",
  skip: "Ir al contenido",
  testMode: "Modo de prueba: no se cobra dinero de verdad y nada se envía.",
  nav: {
    label: "Categorías",
    all: "Todo",
    search: "Buscar en la tienda",
    searchButton: "Buscar",
  },
  account: "Mi cuenta",
  cart: "Carrito",
  currency: { label: "Moneda", UYU: "Pesos uruguayos", USD: "Dólares" },
  language: { label: "Idioma" },
  footer: {
    pages: "Información",
    shop: "La tienda",
    pay: "Pagar y recibir",
    payment:
      "El pago se hace en la página segura de Plexo: los datos con los que pagás no pasan por esta tienda.",
  },
} as const;
