import type { Voucher } from "../../store/types";
import type { Language } from "../messages";

const es = {
  formTitle: {
    abitab: "Pagá en Abitab",
    redpagos: "Pagá en Redpagos",
    "bank-transfer": "Pagá con una transferencia",
  } satisfies Record<Voucher["method"], string> as Record<Voucher["method"], string>,
  how: {
    abitab: "Te damos un cupón con un código para pagar en cualquier local de Abitab.",
    redpagos: "Te damos un cupón con un código para pagar en cualquier local de Redpagos.",
    "bank-transfer": "Te damos los datos de la cuenta y una referencia para transferir desde tu banco.",
  } satisfies Record<Voucher["method"], string> as Record<Voucher["method"], string>,
  holder: "Nombre y apellido",
  holderHint: "A nombre de quién va el cupón",
  get: "Obtener el cupón",
  getTransfer: "Ver los datos para transferir",
  getting: "Preparando el cupón…",
  title: {
    abitab: "Cupón para pagar en Abitab",
    redpagos: "Cupón para pagar en Redpagos",
    "bank-transfer": "Datos para tu transferencia",
  } satisfies Record<Voucher["method"], string> as Record<Voucher["method"], string>,
  pending: "Pendiente de pago",
  steps: {
    cash: (network: string) => [
      `Llevá este cupón, impreso o en el celular, a un local de ${network}.`,
      "Decí que querés pagar un cobro de Plexo y mostrá el código.",
      "Guardá el comprobante: la tienda recibe el pago en el momento.",
    ],
    transfer: [
      "Hacé una transferencia desde tu banco por el importe exacto.",
      "Escribí la referencia en el concepto: así sabemos que el pago es tuyo.",
      "La tienda recibe el aviso cuando la transferencia se acredita.",
    ],
  },
  amount: "Importe",
  shop: "Comercio",
  payer: "A nombre de",
  order: "Pedido",
  code: "Código de cobro",
  reference: "Referencia",
  bank: "Banco",
  account: "Cuenta",
  accountHolder: "Titular",
  until: "Vence",
  barcode: (code: string) => `Código de barras de ${code}`,
  sandbox: "Es una prueba: no se puede pagar en ningún local. Se da por pago en el panel del sandbox.",
  print: "Imprimir",
};

type VoucherMessages = typeof es;

const en: VoucherMessages = {
  formTitle: {
    abitab: "Pay at Abitab",
    redpagos: "Pay at Redpagos",
    "bank-transfer": "Pay with a bank transfer",
  },
  how: {
    abitab: "You get a voucher with a code to pay at any Abitab branch.",
    redpagos: "You get a voucher with a code to pay at any Redpagos branch.",
    "bank-transfer": "You get the account and a reference for a transfer from your bank.",
  },
  holder: "First and last name",
  holderHint: "Who the voucher is for",
  get: "Get the voucher",
  getTransfer: "See where to transfer",
  getting: "Preparing your voucher…",
  title: {
    abitab: "Voucher to pay at Abitab",
    redpagos: "Voucher to pay at Redpagos",
    "bank-transfer": "Where to transfer",
  },
  pending: "Waiting to be paid",
  steps: {
    cash: (network) => [
      `Take this voucher, on paper or on your phone, to a ${network} branch.`,
      "Say that you want to pay a Plexo collection and show the code.",
      "Keep the receipt: the shop gets the payment at once.",
    ],
    transfer: [
      "Transfer the exact amount from your bank.",
      "Write the reference as the description: it tells us that the payment is yours.",
      "The shop is told when the transfer arrives.",
    ],
  },
  amount: "Amount",
  shop: "Merchant",
  payer: "For",
  order: "Order",
  code: "Collection code",
  reference: "Reference",
  bank: "Bank",
  account: "Account",
  accountHolder: "Account holder",
  until: "Expires",
  barcode: (code) => `Barcode of ${code}`,
  sandbox: "This is a test: no branch takes it. It is marked as paid in the sandbox's panel.",
  print: "Print",
};

const pt: VoucherMessages = {
  formTitle: {
    abitab: "Pague na Abitab",
    redpagos: "Pague na Redpagos",
    "bank-transfer": "Pague por transferência",
  },
  how: {
    abitab: "Você recebe um voucher com um código para pagar em qualquer loja Abitab.",
    redpagos: "Você recebe um voucher com um código para pagar em qualquer loja Redpagos.",
    "bank-transfer": "Você recebe os dados da conta e uma referência para transferir pelo seu banco.",
  },
  holder: "Nome e sobrenome",
  holderHint: "Em nome de quem fica o voucher",
  get: "Obter o voucher",
  getTransfer: "Ver os dados para transferir",
  getting: "Preparando o voucher…",
  title: {
    abitab: "Voucher para pagar na Abitab",
    redpagos: "Voucher para pagar na Redpagos",
    "bank-transfer": "Dados para sua transferência",
  },
  pending: "Aguardando pagamento",
  steps: {
    cash: (network) => [
      `Leve este voucher, impresso ou no celular, a uma loja ${network}.`,
      "Diga que quer pagar uma cobrança da Plexo e mostre o código.",
      "Guarde o comprovante: a loja recebe o pagamento na hora.",
    ],
    transfer: [
      "Faça uma transferência pelo seu banco no valor exato.",
      "Escreva a referência na descrição: assim sabemos que o pagamento é seu.",
      "A loja recebe o aviso quando a transferência é creditada.",
    ],
  },
  amount: "Valor",
  shop: "Comércio",
  payer: "Em nome de",
  order: "Pedido",
  code: "Código de cobrança",
  reference: "Referência",
  bank: "Banco",
  account: "Conta",
  accountHolder: "Titular",
  until: "Vence",
  barcode: (code) => `Código de barras de ${code}`,
  sandbox: "É um teste: nenhuma loja o aceita. Ele é dado como pago no painel do sandbox.",
  print: "Imprimir",
};

export const voucherMessagesIn = (language: Language): VoucherMessages => ({ es, en, pt })[language];
