export const forms = {
  check: "No se guardó. Revisá lo que está marcado.",
  changed: "Esto cambió desde que lo abriste. No se guardó, y lo que escribiste sigue acá.",
  changedNow: "Ahora dice “{value}” en {field}.",
  changedEmpty: "Ahora {field} está vacío.",
  changedAgain: "Si guardás de nuevo, vale lo tuyo.",
  trouble: "Algo falló y no se guardó. Lo que escribiste sigue acá. Probá de nuevo en un momento.",
  save: "Guardar",
  saving: "Guardando…",
} as const;
