/** What the desk says in the browser by itself, without a translator: an answer never came, or a page broke. */
export const trouble = {
  broken: {
    title: "Algo salió mal",
    text: "No pudimos mostrar esta página del escritorio.",
    retry: "Probar de nuevo",
    home: "Volver al escritorio",
    reference: "Referencia",
  },
  updated: {
    title: "La tienda se actualizó",
    text: "Cambió mientras mirabas esta página. Abrila de nuevo y probá otra vez.",
    reload: "Abrir de nuevo",
  },
  old: {
    title: "La tienda se actualizó",
    text: "Lo que enviaste no se procesó. Copiá lo que escribiste y volvé a cargar la página.",
  },
  lost: {
    title: "No supimos cómo terminó",
    text: "Lo que escribiste sigue acá. Fijate en otra pestaña si ya quedó hecho; si no, envialo de nuevo.",
  },
} as const;
