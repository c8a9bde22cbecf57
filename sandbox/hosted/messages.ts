import type { Outcome } from "../cards/test-cards";

const es = {
  languageName: "Español",
  otherLanguage: "In English",
  title: (amount: string, shop: string) => `Pagar ${amount} a ${shop}`,
  ribbon: "Sandbox de Plexo",
  ribbonDetail: "Es una prueba: acá no se mueve dinero de verdad.",
  seeTestCards: "Ver las tarjetas de prueba",
  summary: "Resumen del pago",
  payTo: "Le pagás a",
  invoice: "Factura",
  reference: "Referencia",
  installments: "Forma de pago",
  installmentsValue: (count: number) => (count === 1 ? "Un solo pago" : `${count} cuotas`),
  total: "Total",
  expires: (time: string) => `Podés pagar hasta las ${time}.`,
  cardTitle: "Datos de la tarjeta",
  allRequired: "Todos los datos son obligatorios.",
  accepted: "Tarjetas que se aceptan",
  number: "Número de tarjeta",
  expiry: "Vencimiento",
  expiryHint: "Mes y año, por ejemplo 08/29",
  expiryPlaceholder: "MM/AA",
  code: "Código de seguridad",
  codeHint: (digits: number): string =>
    digits === 4 ? "Los 4 números del frente" : "Los 3 números del dorso",
  holder: "Nombre y apellido",
  holderHint: "Como figura en la tarjeta",
  email: "Correo electrónico",
  pay: (amount: string) => `Pagar ${amount}`,
  paying: "Procesando el pago…",
  cancel: "Cancelar y volver a la tienda",
  notStored: "El número y el código se usan una vez y no se guardan.",
  errorsTitle: (count: number) =>
    count === 1 ? "Hay un dato para corregir" : `Hay ${count} datos para corregir`,
  retype: "Por seguridad, volvé a escribir el número y el código.",
  errors: {
    number: "Escribí el número de la tarjeta.",
    numberLength: "Al número le faltan o le sobran dígitos.",
    expiry: "Escribí el vencimiento como MM/AA.",
    expired: "La tarjeta está vencida. Revisá la fecha.",
    code: (digits: number) => `El código tiene ${digits} números.`,
    holder: "Escribí el nombre y el apellido como figuran en la tarjeta.",
    email: "Escribí un correo completo, por ejemplo ana@correo.com.",
  },
  declined: {
    title: "No se pudo pagar con esa tarjeta",
    denied: (ending: string) => `El banco rechazó la tarjeta terminada en ${ending}.`,
    insufficientFunds: (ending: string) => `La tarjeta terminada en ${ending} no tiene fondos suficientes.`,
    failed: (ending: string) => `Hubo una falla técnica al procesar la tarjeta terminada en ${ending}.`,
    next: "No se cobró nada. Podés probar con otra tarjeta.",
  },
  testCards: {
    title: "Tarjetas de prueba",
    intro: "Con cualquier vencimiento futuro y cualquier código. Toda otra tarjeta se rechaza.",
    use: "Usar",
    useThis: (ending: string) => `Usar la tarjeta terminada en ${ending}`,
    filled: (ending: string) => `Formulario completado con la tarjeta terminada en ${ending}.`,
    groups: { approved: "Se aprueban", declined: "Se rechazan", special: "Casos especiales" },
    ours: "propia del sandbox",
    outcomes: {
      approved: "Aprobada",
      declined: "Rechazada",
      "insufficient-funds": "Sin fondos",
      pending: "Queda pendiente",
      "pending-approved": "Pendiente, después aprobada",
      "pending-denied": "Pendiente, después rechazada",
      failed: "Falla técnica",
      slow: "Aprobada, con demora",
      "threeds-frictionless": "3-D Secure sin preguntas",
      "threeds-challenge": "3-D Secure con código",
      "threeds-challenge-failed": "3-D Secure que no se pasa",
    } satisfies Record<Outcome, string> as Record<Outcome, string>,
    refuses: { refund: "Aprobada; no admite devolución", cancellation: "Aprobada; no admite anulación" },
    from: { uruguay: "Uruguay", international: "del exterior" },
  },
  notices: {
    backToShop: "Volver a la tienda",
    unknown: {
      title: "No encontramos este pago",
      text: "El enlace está incompleto o no es válido. Volvé a la tienda y empezá el pago otra vez.",
    },
    expired: {
      title: "El tiempo para pagar terminó",
      text: "Este pago venció y no se cobró nada. Desde la tienda podés empezar uno nuevo.",
    },
    completed: {
      title: "Este pago ya está hecho",
      text: "No hace falta pagar de nuevo. La tienda tiene el resultado.",
    },
    processing: {
      title: "El pago se está procesando",
      text: "Todavía no hay un resultado. La tienda te va a avisar apenas lo tenga.",
    },
    cancelled: {
      title: "Cancelaste el pago",
      text: "No se cobró nada. Ya podés cerrar esta página.",
    },
    broken: {
      title: "Algo falló en el sandbox",
      text: "El detalle está en su registro. Probá otra vez en un momento.",
    },
  },
};

export type Messages = typeof es;

const en: Messages = {
  languageName: "English",
  otherLanguage: "En español",
  title: (amount, shop) => `Pay ${amount} to ${shop}`,
  ribbon: "Plexo sandbox",
  ribbonDetail: "This is a test: no real money moves here.",
  seeTestCards: "See the test cards",
  summary: "Payment summary",
  payTo: "You are paying",
  invoice: "Invoice",
  reference: "Reference",
  installments: "Payment plan",
  installmentsValue: (count) => (count === 1 ? "One payment" : `${count} instalments`),
  total: "Total",
  expires: (time) => `You can pay until ${time}.`,
  cardTitle: "Card details",
  allRequired: "Every field is required.",
  accepted: "Accepted cards",
  number: "Card number",
  expiry: "Expiry date",
  expiryHint: "Month and year, such as 08/29",
  expiryPlaceholder: "MM/YY",
  code: "Security code",
  codeHint: (digits) => (digits === 4 ? "The 4 digits on the front" : "The 3 digits on the back"),
  holder: "Name on card",
  holderHint: "First and last name, as on the card",
  email: "E-mail",
  pay: (amount) => `Pay ${amount}`,
  paying: "Processing your payment…",
  cancel: "Cancel and return to the shop",
  notStored: "Number and code are used once and never stored.",
  errorsTitle: (count) =>
    count === 1 ? "One field needs your attention" : `${count} fields need your attention`,
  retype: "For your safety, type the number and the code again.",
  errors: {
    number: "Enter the card number.",
    numberLength: "The number has too few or too many digits.",
    expiry: "Enter the expiry date as MM/YY.",
    expired: "The card has expired. Check the date.",
    code: (digits) => `The code has ${digits} digits.`,
    holder: "Enter first and last name as they are on the card.",
    email: "Enter a full e-mail address, such as ana@example.com.",
  },
  declined: {
    title: "That card could not pay",
    denied: (ending) => `The bank declined the card ending in ${ending}.`,
    insufficientFunds: (ending) => `The card ending in ${ending} has insufficient funds.`,
    failed: (ending) => `Something broke while the card ending in ${ending} was processed.`,
    next: "Nothing was charged. You can try another card.",
  },
  testCards: {
    title: "Test cards",
    intro: "With any future expiry date and any code. Every other card is declined.",
    use: "Use",
    useThis: (ending) => `Use the card ending in ${ending}`,
    filled: (ending) => `The form now has the card ending in ${ending}.`,
    groups: { approved: "Approved", declined: "Declined", special: "Special cases" },
    ours: "the sandbox's own",
    outcomes: {
      approved: "Approved",
      declined: "Declined",
      "insufficient-funds": "Insufficient funds",
      pending: "Stays pending",
      "pending-approved": "Pending, then approved",
      "pending-denied": "Pending, then denied",
      failed: "Technical failure",
      slow: "Approved, slowly",
      "threeds-frictionless": "3-D Secure without a question",
      "threeds-challenge": "3-D Secure with a code",
      "threeds-challenge-failed": "3-D Secure that is failed",
    },
    refuses: { refund: "Approved; refunds refused", cancellation: "Approved; cancellation refused" },
    from: { uruguay: "Uruguay", international: "foreign" },
  },
  notices: {
    backToShop: "Back to the shop",
    unknown: {
      title: "We could not find this payment",
      text: "The link is incomplete or not valid. Go back to the shop and start the payment again.",
    },
    expired: {
      title: "The time to pay is over",
      text: "This payment expired and nothing was charged. You can start a new one from the shop.",
    },
    completed: {
      title: "This payment is done",
      text: "There is no need to pay again. The shop has the result.",
    },
    processing: {
      title: "The payment is being processed",
      text: "There is no result yet. The shop will tell you as soon as it has one.",
    },
    cancelled: {
      title: "You cancelled the payment",
      text: "Nothing was charged. You can close this page.",
    },
    broken: {
      title: "Something broke in the sandbox",
      text: "Its log has the details. Try again in a moment.",
    },
  },
};

const catalogues = { es, en };

export type Language = keyof typeof catalogues;

export const messagesIn = (language: Language): Messages => catalogues[language];

/** The page's language: the one asked for, else the first of the browser's that there is, else Spanish. */
export function chooseLanguage(asked: string | undefined, acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? "")
    .split(",")
    .map((wish) => {
      const [tag = "", ...parameters] = wish.trim().split(";");
      const weight = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag, weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
  for (const wish of [asked ?? "", ...wishes]) {
    const language = wish.trim().toLowerCase().split("-")[0];
    if (language === "es" || language === "en") return language;
  }
  return "es";
}
