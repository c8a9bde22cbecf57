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
  unavailable: {
    title: "La tienda vuelve enseguida",
    text: "Ahora no podemos mostrar esta página. Tu carrito sigue como estaba. Probá de nuevo en un momento.",
  },
  busy: {
    title: "Hay mucha gente en la tienda",
    text: "En este momento no damos abasto. Tu carrito sigue como estaba. Probá de nuevo en unos segundos.",
  },
  updated: {
    title: "La tienda se actualizó",
    text: "Mientras mirabas esta página, la tienda cambió. Tu carrito sigue como estaba: abrila de nuevo y probá otra vez.",
    reload: "Abrir de nuevo",
  },
  refused: {
    title: "Así no podemos atenderte",
    text: "Lo que mandó tu navegador no se puede procesar. Volvé a la tienda y probá de nuevo desde ahí.",
  },
  sent: "Lo que escribiste no se pierde: volvé atrás con el navegador y mandalo de nuevo en un momento.",
} as const;
