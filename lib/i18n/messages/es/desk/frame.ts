export const frame = {
  title: "Escritorio",
  menu: "Menú",
  sections: "Secciones",
  nav: {
    today: "Hoy",
    orders: "Pedidos",
    staff: "Equipo",
    audit: "Registro",
  },
  shop: "Ver la tienda",
  signOut: "Cerrar sesión",
  signingOut: "Cerrando…",
  role: { viewer: "Solo mira", operator: "Opera", owner: "Responsable" },
  forbidden: {
    title: "No tenés permiso para eso",
    text: "Tu rol es «{role}» y no alcanza para esta página. Si la necesitás, pedíselo a una persona responsable de la tienda.",
    back: "Volver al escritorio",
  },
  notFound: { title: "Acá no hay nada", text: "La página que buscás no existe en el escritorio." },
} as const;
