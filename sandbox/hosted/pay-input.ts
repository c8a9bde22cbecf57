import { brandById, brandOf } from "../cards/brands";
import type { TypedCard } from "../engine/mask";
import type { PayersChoice } from "../engine/pay";
import type { CheckoutSession, MaskedCard, Voucher } from "../store/types";
import { readAmount } from "./amount-input";
import { type CardField, codeError, readCard, readPerson } from "./card-input";
import { installmentsFor } from "./installments";
import type { Language } from "./messages";
import { messagesIn } from "./messages";
import type { Method } from "./methods";
import { textOf } from "./request";

export type PayField = "amount" | CardField | "installments";
export type PayErrors = Partial<Record<PayField, string>>;

/** What may be shown again to a payer: everything but the number and the code. */
export interface KeptInput {
  amount: string;
  currency: string;
  expiry: string;
  holder: string;
  email: string;
  installments: string;
}

export function keptInput(form: Record<string, unknown>): KeptInput {
  const field = (name: string) => textOf(form, name);
  return {
    ...{ amount: field("amount"), currency: field("currency"), installments: field("installments") },
    ...{ expiry: field("expiry"), holder: field("holder"), email: field("email") },
  };
}

/** What it is paid with; `saved` needs no more than that its security code had the right length. */
export type Means =
  | { with: "card"; card: TypedCard }
  | { with: "saved" }
  | { with: "voucher"; method: Voucher["method"]; payer: Voucher["payer"] };

export type PayInput =
  | { ok: true; means: Means; choice: PayersChoice }
  | { ok: false; errors: PayErrors; kept: KeptInput };

interface Asked {
  session: CheckoutSession;
  method: Method;
  /** The saved card, where that is the method. */
  saved?: MaskedCard;
  now: number;
  language: Language;
}

/** Reads the payment form of a method. What is wrong is said of every field at once. */
export function readPayForm(form: Record<string, unknown>, asked: Asked): PayInput {
  const { session, language } = asked;
  const kept = keptInput(form);
  const amount = session.flexibleAmount && readAmount(session, kept, language, messagesIn(language));
  const means = readMeans(form, asked);
  const installments = readInstallments(form, asked);
  const errors: PayErrors = {
    ...(amount && !amount.ok && { amount: amount.error }),
    ...(!means.ok && means.errors),
    ...(!installments.ok && { installments: installments.error }),
  };
  if (!means.ok || !installments.ok || Object.keys(errors).length > 0) return { ok: false, errors, kept };
  const choice: PayersChoice = {
    ...(amount?.ok && { amount: amount.amount, currency: amount.currency }),
    ...{ installments: installments.count, formKey: textOf(form, "form") || undefined },
  };
  return { ok: true, means: means.means, choice };
}

function readMeans(
  form: Record<string, unknown>,
  { method, saved, now, language }: Asked,
): { ok: true; means: Means } | { ok: false; errors: PayErrors } {
  const text = messagesIn(language);
  if (method === "card") {
    const input = readCard(form, now, text);
    return input.ok ? { ok: true, means: { with: "card", card: input.card } } : input;
  }
  if (method === "saved") {
    const code = codeError(form, saved && brandById(saved.brand), text);
    return code ? { ok: false, errors: { code } } : { ok: true, means: { with: "saved" } };
  }
  // Here the name stands on no card.
  const input = readPerson(form, { ...text.errors, holder: text.errors.name });
  return input.ok ? { ok: true, means: { with: "voucher", method, payer: input.person } } : input;
}

/** A voucher is paid at once; a card in what its brand allows. */
function readInstallments(form: Record<string, unknown>, { session, method, saved, language }: Asked) {
  if (method !== "card" && method !== "saved") return { ok: true, count: 1 } as const;
  const number = textOf(form, "number").replace(/\D/g, "");
  const brand = saved ? brandById(saved.brand) : brandOf(number);
  const allowed = installmentsFor(session, brand?.id ?? "unknown");
  const typed = textOf(form, "installments");
  const count = typed === "" ? allowed[0] : Number(typed);
  if (count !== undefined && allowed.includes(count)) return { ok: true, count } as const;
  const error = messagesIn(language).errors.installments(brand?.name ?? "", allowed);
  return { ok: false, error } as const;
}
