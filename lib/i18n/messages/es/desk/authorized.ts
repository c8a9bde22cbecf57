export const authorized = {
  intro:
    "Lo que está reservado en tarjetas y todavía no se cobró, primero lo que vence antes. Lo que no se cobra a tiempo se libera, y el pedido queda sin pagar.",
  amount: "Reservado",
  until: "Vence",
  do: "Qué hacer",
  soon: "Por vencer",
  over: "Vencido, según sabemos",
  pages: "Páginas",
  sooner: "Vencen antes",
  later: "Vencen después",
  none: "No hay nada reservado sin cobrar",
  noneText: "Acá aparecen los pedidos que se cobran al enviarlos.",
} as const;
