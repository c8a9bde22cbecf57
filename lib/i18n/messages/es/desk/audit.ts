export const audit = {
  everybody: "Todas las personas",
  who: "Quién",
  subject: "Sobre qué",
  filter: "Filtrar",
  none: "No hay nada anotado con ese filtro.",
  older: "Más antiguos",
  nobody: "Sin identificar",
} as const;
