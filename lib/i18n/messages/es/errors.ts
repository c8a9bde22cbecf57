export const errors = {
  notFound: {
    title: "Acá no hay nada",
    text: "La página que buscás no existe o se mudó. Puede que el producto ya no se venda.",
    home: "Volver al inicio",
    products: "Ver todos los productos",
  },
  broken: {
    title: "Algo salió mal",
    text: "No pudimos mostrar esta página. Tu carrito sigue como estaba.",
    retry: "Probar de nuevo",
    home: "Volver al inicio",
    reference: "Referencia",
  },
} as const;
