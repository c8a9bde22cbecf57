export const orders = {
  title: "Pedido n.º {number}",
  pageTitle: "Tu pedido",
  status: {
    paid: "Pagado",
    authorized: "Autorizado",
    confirming: "Confirmando el pago",
    declined: "Pago rechazado",
    expired: "Pago vencido",
    unpaid: "Sin pagar",
    refunded: "Devuelto",
    "partially-refunded": "Devuelto en parte",
    cancelled: "Cancelado",
    "in-review": "En revisión",
  },
  result: {
    paid: {
      title: "¡Gracias! Tu pago está confirmado",
      text: "Plexo nos confirmó el pago y ya estamos preparando tu pedido.",
    },
    authorized: {
      title: "Tu pago está autorizado",
      text: "El importe quedó reservado en tu tarjeta. Se cobra cuando preparemos el pedido.",
    },
    confirming: {
      title: "Estamos confirmando tu pago",
      text: "Plexo lo recibió y todavía lo está procesando. Esta página se actualiza sola; también podés cerrarla: el pedido se confirma igual.",
    },
    declined: {
      title: "El pago fue rechazado",
      text: "No se cobró nada. Podés intentarlo con otra tarjeta; guardamos tu pedido y tu carrito.",
    },
    expired: {
      title: "El tiempo para pagar se terminó",
      text: "No se cobró nada. Tu carrito sigue como estaba: podés pagar de nuevo cuando quieras.",
    },
    unpaid: {
      title: "Todavía no sabemos de tu pago",
      text: "Plexo no nos informó ningún pago para este pedido. Si ya pagaste, esta página lo va a mostrar en un momento: se actualiza sola.",
    },
    refunded: {
      title: "El pago fue devuelto",
      text: "Plexo devolvió todo el importe al medio de pago con el que compraste.",
    },
    "partially-refunded": {
      title: "Se devolvió una parte del pago",
      text: "El pedido está pagado y una parte del importe volvió a tu medio de pago.",
    },
    cancelled: {
      title: "El pago fue cancelado",
      text: "El importe no se cobró. Podés volver a pagar el pedido.",
    },
    "in-review": {
      title: "Estamos revisando tu pago",
      text: "Lo que informa Plexo no coincide con tu pedido, así que lo mira una persona. Guardá el número de pedido; no hace falta que pagues de nuevo.",
    },
  },
  unreachable: "Ahora no logramos consultar a Plexo. Seguimos intentando.",
  cancel: {
    title: "Dejaste el pago por la mitad",
    text: "Por lo que informa Plexo, no se cobró nada. Tu carrito y tu pedido siguen acá.",
    unsure:
      "Tu carrito y tu pedido siguen acá. Ahora no logramos preguntarle a Plexo si se cobró algo: consultamos de nuevo en un momento.",
    change: "Cambiar el pedido",
  },
  unknown: {
    title: "No encontramos ese pedido",
    text: "Revisá que el enlace esté completo: cada pedido tiene uno propio, que se muestra al pagar.",
    noCookie:
      "Volviste de la página de pago, pero este navegador no recuerda de qué pedido. Si pagaste, el pedido se confirma igual.",
    action: "Volver a la tienda",
  },
  actions: {
    continuePayment: "Continuar el pago",
    payAgain: "Intentar de nuevo",
    opening: "Abriendo la página de pago…",
    view: "Ver el pedido",
    shop: "Seguir comprando",
    refresh: "Actualizar ahora",
  },
  failure: {
    title: "No pudimos abrir la página de pago",
    "try-again": "No logramos comunicarnos con Plexo. No se cobró nada; probá de nuevo en un momento.",
    refused: "Plexo no aceptó el pedido. No se cobró nada; escribinos con el número de pedido.",
    limit:
      "Desde tu conexión hay muchas compras empezadas y sin pagar. No se cobró nada; pagá alguna de ellas, o probá de nuevo en unos minutos.",
    short:
      "Mientras tanto se agotó algo de este pedido. No se cobró nada; mirá tu carrito y armalo de nuevo.",
  },
  sections: {
    lines: "Qué compraste",
    contact: "Datos",
    delivery: "Entrega",
    history: "Historia",
    payment: "Pago",
  },
  facts: {
    date: "Fecha",
    status: "Estado",
    name: "Nombre",
    email: "Correo",
    phone: "Teléfono",
    document: "Documento",
    address: "Dirección",
    note: "Nota",
    installments: "Cuotas",
    card: "Tarjeta",
    cardEnding: "{brand} terminada en {last4}",
    authorization: "Autorización",
    keepLink: "Guardá el enlace de esta página: es la forma de volver a tu pedido.",
  },
  history: {
    created: "Hiciste el pedido",
    session: "Se abrió la página de pago de Plexo",
    "session-failed": "No se pudo abrir la página de pago",
    "payment-approved": "Plexo confirmó el pago",
    "payment-authorized": "Plexo autorizó el pago",
    "payment-pending": "Plexo recibió el pago y lo está procesando",
    "payment-denied": "El pago fue rechazado",
    "payment-expired": "El pago venció",
    "payment-refunded": "Se devolvió el pago",
    "payment-partially-refunded": "Se devolvió una parte del pago",
    "payment-cancelled": "El pago se canceló",
    expired: "Se terminó el tiempo para pagar",
    flagged: "Una persona está revisando el pago",
  },
} as const;
