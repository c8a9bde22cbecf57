import type { Language } from "../messages";

const es = {
  title: "Confirmá tu compra",
  bank: "Banco de la Pampa",
  sandbox: "sandbox",
  notReal: "Un banco inventado: así se ve una verificación 3-D Secure.",
  intro: "Enviamos un código a tu celular terminado en 47. Escribilo para autorizar el pago.",
  shop: "Comercio",
  amount: "Importe",
  card: "Tarjeta",
  cardEnding: (ending: string) => `Terminada en ${ending}`,
  until: "Vence",
  untilTime: (time: string) => `a las ${time}`,
  code: "Código de verificación",
  codeHint: "6 números",
  sms: (code: string) => `Como es una prueba, el código es ${code}.`,
  wrongCode: "Ese código no es. Miralo de nuevo y volvé a escribirlo.",
  noCode: "Escribí el código de 6 números.",
  confirm: "Confirmar la compra",
  cancel: "Cancelar la compra",
  fail: "Hacer que falle la verificación",
  failHint: "Solo existe en el sandbox: el banco responde que no sos vos.",
};

type BankMessages = typeof es;

const en: BankMessages = {
  title: "Confirm your purchase",
  bank: "Banco de la Pampa",
  sandbox: "sandbox",
  notReal: "A made-up bank: this is what 3-D Secure looks like.",
  intro: "We sent a code to your mobile ending in 47. Enter it to authorise the payment.",
  shop: "Merchant",
  amount: "Amount",
  card: "Card",
  cardEnding: (ending) => `Ending in ${ending}`,
  until: "Expires",
  untilTime: (time) => `at ${time}`,
  code: "Verification code",
  codeHint: "6 digits",
  sms: (code) => `As this is a test, the code is ${code}.`,
  wrongCode: "That is not the code. Check it and type it again.",
  noCode: "Enter the 6-digit code.",
  confirm: "Confirm the purchase",
  cancel: "Cancel the purchase",
  fail: "Make the verification fail",
  failHint: "Only in the sandbox: the bank answers that it is not you.",
};

const pt: BankMessages = {
  title: "Confirme sua compra",
  bank: "Banco de la Pampa",
  sandbox: "sandbox",
  notReal: "Um banco inventado: é assim uma verificação 3-D Secure.",
  intro: "Enviamos um código ao seu celular com final 47. Digite-o para autorizar o pagamento.",
  shop: "Comércio",
  amount: "Valor",
  card: "Cartão",
  cardEnding: (ending) => `Com final ${ending}`,
  until: "Vence",
  untilTime: (time) => `às ${time}`,
  code: "Código de verificação",
  codeHint: "6 números",
  sms: (code) => `Como é um teste, o código é ${code}.`,
  wrongCode: "Esse código não está certo. Confira e digite de novo.",
  noCode: "Digite o código de 6 números.",
  confirm: "Confirmar a compra",
  cancel: "Cancelar a compra",
  fail: "Fazer a verificação falhar",
  failHint: "Só existe no sandbox: o banco responde que não é você.",
};

export const bankMessagesIn = (language: Language): BankMessages => ({ es, en, pt })[language];
