/** What is bought for an amount that the payer chooses, at Plexo. */
export const open = {
  gift_card: {
    name: "Tarjeta de regalo",
    title: "Tarjeta de regalo",
    intro:
      "Elegís el importe en la página de Plexo. Con el código que te damos al pagar se compra en esta tienda, de a poco o todo de una vez.",
    submit: "Elegir el importe y pagar",
  },
  donation: {
    name: "Donación",
    title: "Hacer una donación",
    intro: "Elegís el importe en la página de Plexo. Gracias por acompañarnos.",
    submit: "Elegir el importe y donar",
  },
  sections: { buyer: "Tus datos", recipient: "¿Para quién es?" },
  fields: {
    name: "Nombre y apellido",
    email: "Correo electrónico",
    currency: "Moneda",
    recipientEmail: "Correo de quien la recibe",
    recipientEmailHint:
      "Le mandamos el código cuando esté paga. Si lo dejás vacío, te lo mandamos solo a vos.",
    recipientLocale: "Idioma de su correo",
    giftMessage: "Mensaje",
  },
  bounds: "Entre {least} y {most}.",
  payNote:
    "Escribís el importe y pagás en la página segura de Plexo. Los datos de tu tarjeta no pasan por esta tienda.",
  kept: "Tus datos siguen acá. Probá de nuevo en un momento.",
} as const;
