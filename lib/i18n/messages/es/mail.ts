/** What mails say. The greeting is the merchant's: `shop/texts.ts`. */
export const mail = {
  view: "Ver el pedido",
  pay: "Pagar el pedido",
  desk: "Abrir el pedido",
  contact: "Si tenés alguna duda, acá estamos: {contact}",
  received: {
    subject: "Recibimos tu pedido n.º {number} en {shop}",
    title: "Recibimos tu pedido",
    text: "Tu pedido n.º {number} está guardado y todavía no está pagado. Podés pagarlo desde su página.",
    note: "Si ya lo pagaste no hace falta que hagas nada: te escribimos en cuanto Plexo nos lo confirme. Los artículos se reservan por un tiempo limitado y los precios se mantienen por un día.",
  },
  voucher: {
    text: "Tu pedido n.º {number} queda reservado mientras lo pagás. Los datos para pagarlo, y hasta cuándo, están en su página.",
    view: "Ver cómo pagarlo",
    note: "Si ya lo pagaste no hace falta que hagas nada: te escribimos en cuanto Plexo nos lo confirme.",
  },
  reminder: {
    subject: "Falta pagar tu pedido n.º {number}",
    title: "El plazo para pagar está por terminar",
    text: "Tu pedido n.º {number} todavía no está pagado. Si ya no lo querés, no hace falta que hagas nada: no se te cobra.",
  },
  authorized: {
    subject: "El pago de tu pedido n.º {number} está autorizado",
    title: "Tu pago está autorizado",
    text: "El importe de tu pedido n.º {number} quedó reservado en tu tarjeta. Se cobra cuando lo enviamos, o cuando está pronto para retirar, y ahí te escribimos de nuevo.",
  },
  paid: {
    subject: "Tu pago del pedido n.º {number} está confirmado",
    title: "¡Gracias! Tu pago está confirmado",
    text: "Plexo nos confirmó el pago de tu pedido n.º {number} y ya lo estamos preparando.",
  },
  open: {
    gift_card: {
      subject: "Tu tarjeta de regalo está paga (pedido n.º {number})",
      title: "¡Gracias! La tarjeta de regalo está paga",
      text: "Plexo nos confirmó el pago de tu pedido n.º {number}.",
    },
    donation: {
      subject: "Gracias por tu donación a {shop}",
      title: "¡Gracias por tu donación!",
      text: "Plexo nos confirmó el pago de tu donación, que quedó con el n.º {number}.",
    },
  },
  giftCard: {
    amount: "Importe",
    until: "Se puede usar hasta",
    note: "El código es como dinero: quien lo tiene lo puede usar. Se escribe al finalizar la compra, y lo que sobra queda en la tarjeta.",
    use: "Ir a la tienda",
    received: {
      subject: "{name} te regaló una tarjeta de {shop}",
      title: "Tenés un regalo",
      text: "{name} te regaló una tarjeta para comprar en {shop}.",
    },
    issued: {
      subject: "Tu tarjeta de regalo de {shop}",
      title: "Tenés una tarjeta de regalo",
      text: "Te dimos una tarjeta para comprar en {shop}.",
    },
  },
  settled: {
    subject: "Tu pedido n.º {number} está pago",
    title: "¡Gracias! Tu pedido está pago",
    text: "La tarjeta de regalo pagó todo tu pedido n.º {number}, y ya lo estamos preparando.",
  },
  refundedInPart: {
    subject: "Te devolvimos una parte de tu pedido n.º {number}",
    title: "Te devolvimos una parte del pago",
    text: "Devolvimos {amount} de tu pedido n.º {number} al medio de pago con el que compraste.",
    inAll: "Devuelto en total",
  },
  refunded: {
    subject: "Te devolvimos el pago de tu pedido n.º {number}",
    title: "Te devolvimos el pago",
    text: "Devolvimos {amount} de tu pedido n.º {number} al medio de pago con el que compraste: con eso está devuelto todo lo que pagaste.",
    card: "Y {amount} volvieron a la tarjeta de regalo con la que pagaste la otra parte.",
  },
  givenBack: {
    subject: "Devolvimos a la tarjeta de regalo de tu pedido n.º {number}",
    title: "Devolvimos a tu tarjeta de regalo",
    text: "Devolvimos {amount} de tu pedido n.º {number} a la tarjeta de regalo con la que pagaste.",
  },
  backOnCard: {
    open: "Podés usar lo que volvió a la tarjeta en otra compra.",
    closed: "Esa tarjeta venció o está bloqueada: escribinos, así vemos cómo usás lo que volvió a ella.",
  },
  refundTime: "Según el banco, puede demorar unos días en aparecer en tu resumen.",
  shipped: {
    subject: "Tu pedido n.º {number} está en camino",
    title: "Tu pedido está en camino",
    text: "Despachamos tu pedido n.º {number}.",
    carrier: "Lo lleva",
    tracking: "Número de seguimiento",
    follow: "Seguir el envío",
  },
  ready: {
    subject: "Tu pedido n.º {number} está pronto",
    title: "Tu pedido está pronto",
    text: "Ya podés pasar a buscar tu pedido n.º {number}.",
  },
  attention: {
    subject: "Sobre el pago de tu pedido n.º {number}",
    giftCard: "Lo que pagó la tarjeta de regalo volvió a ella.",
    failed: {
      title: "El pago no se completó",
      text: "El pago de tu pedido n.º {number} quedó sin completar y no se cobró nada. Podés volver a pagarlo desde su página.",
    },
    cancelled: {
      title: "El pago fue cancelado",
      text: "El pago de tu pedido n.º {number} se canceló y no se te cobra. Podés volver a pagarlo desde su página.",
    },
    "in-part": {
      title: "Recibimos una parte del pago",
      text: "Plexo nos confirmó menos que el total de tu pedido n.º {number}, así que lo está mirando una persona. No hace falta que pagues de nuevo.",
    },
    "in-review": {
      title: "Estamos revisando tu pago",
      text: "Lo que informa Plexo no coincide con tu pedido n.º {number}, así que lo está mirando una persona. No hace falta que pagues de nuevo.",
    },
  },
  flagged: {
    subject: "Hay que mirar el pedido n.º {number}",
    title: "Un pedido necesita que lo mires",
    text: "El pedido n.º {number} de {name} por {total} quedó marcado: {why}",
    reason: "Marca",
    reasons: {
      contradicted: "hay un pago en Plexo que no coincide con lo que se pidió.",
      "not-understood": "Plexo informó algo que la tienda no entiende.",
      unreachable: "hace un día que no se logra consultar a Plexo por su pago.",
      "operation-undecided": "hace un día que Plexo no decide una operación.",
      "paid-twice": "está pagado más de una vez.",
      "paid-in-part": "se cobró menos que su total.",
      "paid-too-much": "se cobró más que su total.",
      "gift-card-gone":
        "se pagó cuando su tarjeta de regalo ya no estaba reservada, y no queda suficiente en ella.",
      "paid-after-release": "se pagó cuando sus artículos ya no estaban reservados, y no quedan suficientes.",
      other: "mirá su historia.",
    },
  },
  ending: {
    subject: "La autorización del pedido n.º {number} está por vencer",
    title: "Una autorización está por vencer",
    text: "El pago del pedido n.º {number}, por {total}, está autorizado y sin cobrar. Si no se cobra antes del {at}, el banco puede liberar el importe.",
  },
  club: {
    open: "Ver mi club",
    card: "Elegir otra tarjeta",
    box: "Caja",
    total: "Total, con envío",
    next: "Próximo cobro",
    announced: {
      subject: "Tu caja del club se cobra el {date}",
      title: "Se viene tu caja",
      text: "El {date} cobramos tu caja del mes a la tarjeta terminada en {last4}.",
      note: "Si este mes no la querés, salteala desde tu cuenta antes de esa fecha.",
    },
    declined: {
      subject: "No pudimos cobrar tu caja del club",
      title: "El cobro fue rechazado",
      text: "Tu tarjeta rechazó el cobro de la caja del mes (intento {nth} de {most}). Probamos de nuevo el {date}. También podés elegir otra tarjeta.",
    },
    paused: {
      subject: "Tu club está en pausa",
      title: "Tu club está en pausa",
      card: "La tarjeta de tu club venció o ya no está guardada, así que no cobramos la caja de este mes. Elegí otra tarjeta y seguimos desde el mes que viene.",
      declined:
        "Tu tarjeta rechazó el cobro tres veces, así que no cobramos la caja de este mes ni las siguientes. Elegí otra tarjeta y seguimos desde el mes que viene.",
      desk: "Pusimos tu club en pausa: no cobramos nada hasta que lo retomes.",
    },
    missed: {
      subject: "Este mes no hay caja: {month}",
      title: "Este mes no hay caja",
      "out-of-stock": "La caja de {month} está agotada, así que no la cobramos. Seguimos el mes que viene.",
      "not-sold":
        "La caja que elegiste ya no se vende, así que no cobramos la de {month}. Podés elegir otra.",
      review:
        "Lo que informa Plexo de la caja de {month} no coincide con lo que pedimos cobrar, así que lo está mirando una persona. No intentamos cobrarla de nuevo.",
      cancelled: "El pago de la caja de {month} fue cancelado. No intentamos cobrarla de nuevo.",
      "too-late":
        "No logramos cobrar la caja de {month} a tiempo, así que ya no la cobramos. Seguimos el mes que viene.",
    },
    changed: {
      joined: {
        subject: "Ya sos parte del club",
        title: "¡Te damos la bienvenida al club!",
        text: "Cada mes te avisamos tres días antes de cobrar tu caja.",
      },
      skipped: {
        subject: "Salteaste una caja del club",
        title: "Este mes no hay caja",
        text: "Salteamos la caja como pediste: no se cobra.",
      },
      paused: {
        subject: "Tu club está en pausa",
        title: "Tu club está en pausa",
        text: "No cobramos nada hasta que lo retomes.",
      },
      resumed: {
        subject: "Retomaste el club",
        title: "Retomaste el club",
        text: "Te avisamos tres días antes de cobrar la próxima caja.",
      },
      card: {
        subject: "Cambiaste la tarjeta del club",
        title: "Cambiaste la tarjeta",
        text: "Los próximos cobros van a la tarjeta que elegiste.",
      },
      box: {
        subject: "Cambiaste la caja del club",
        title: "Cambiaste la caja",
        text: "Vale desde la próxima caja que anunciemos: lo que ya anunciamos queda como está.",
      },
      place: {
        subject: "Cambiaste adónde va la caja del club",
        title: "Cambiaste adónde va la caja",
        text: "Las próximas cajas van a donde elegiste. Un pedido que ya se empezó a cobrar va a donde iba.",
      },
      left: {
        subject: "Saliste del club",
        title: "Saliste del club",
        text: "No cobramos nada más. Podés volver cuando quieras.",
      },
      note: "Si no fuiste vos, escribinos.",
    },
  },
  invitation: {
    subject: "Te invitaron al escritorio de {shop}",
    title: "Te invitaron a trabajar en la tienda",
    text: "Hola, {name}. Elegí una contraseña para entrar al escritorio de {shop}.",
    button: "Elegir la contraseña",
    note: "El enlace sirve una vez, durante tres días. Si no esperabas este correo, no hagas nada.",
  },
  code: {
    sign_in: {
      subject: "Tu código para entrar a {shop}",
      title: "Tu código para entrar",
      text: "Escribilo en la página de {shop} que quedó abierta.",
    },
    find_order: {
      subject: "Tu código para ver un pedido de {shop}",
      title: "Tu código para ver el pedido",
      text: "Escribilo en la página de {shop} que quedó abierta.",
    },
    change_email: {
      subject: "Confirmá tu correo nuevo en {shop}",
      title: "Tu código para cambiar de correo",
      text: "Con este código, esta dirección pasa a ser la de tu cuenta de {shop}.",
    },
    note: "Sirve una vez, durante diez minutos. No se lo digas a nadie: la tienda nunca lo pide por teléfono ni por mensaje. Si no lo pediste, no hagas nada.",
  },
  passkey: {
    added: {
      subject: "Una llave de acceso nueva en tu cuenta de {shop}",
      title: "Agregaste una llave de acceso",
      text: "Desde ahora también se puede entrar a tu cuenta con ella, sin código.",
    },
    removed: {
      subject: "Se quitó una llave de acceso de tu cuenta de {shop}",
      title: "Quitaste una llave de acceso",
      text: "Ya no se puede entrar a tu cuenta con ella.",
    },
    keeper: "Guardada en",
    open: "Ver las llaves de acceso",
    note: "Si no fuiste vos, entrá a tu cuenta, quitá las llaves que no conozcas y cerrá sesión en todos los navegadores.",
  },
  reset: {
    subject: "Una contraseña nueva para el escritorio de {shop}",
    title: "Elegí una contraseña nueva",
    text: "Hola, {name}. Alguien pidió cambiar tu contraseña del escritorio de {shop}.",
    button: "Elegir otra contraseña",
    note: "El enlace sirve una vez, durante una hora. Si no lo pediste, no hagas nada: tu contraseña sigue siendo la misma.",
  },
} as const;
