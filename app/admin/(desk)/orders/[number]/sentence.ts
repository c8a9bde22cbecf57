import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { type Currency, formatMoney } from "@/lib/money";
import { allStates } from "@/lib/orders/state";
import type { StoryEntry } from "@/lib/orders/story";
import { isOperationReason } from "@/lib/payments/rules/operation-reasons";
import type { OrderAction } from "@/lib/staff/audit";
import { CloseReason, OperationKind, OperationState } from "@/prisma/generated/enums";
import { reasonInWords } from "../../../_reason";

type Sentence = { text: string; detail?: string; isIgnored: boolean };

const kinds = {
  "order.created": "created",
  "order.state": "state",
  "order.flagged": "flagged",
  "order.unflagged": "unflagged",
  "attempt.created": "attempt",
  "attempt.closed": "closed",
  "session.created": "session",
  "session.failed": "sessionFailed",
  "charge.failed": "chargeFailed",
  "payment.seen": "payment",
  "payment.contradicted": "contradicted",
  "payment.not-understood": "notUnderstood",
  "operation.sent": "operation",
  "operation.answered": "answered",
  "operation.ended": "ended",
  "stock.released": "released",
  "stock.taken-again": "takenAgain",
  "gift-card.given-back": "cardGivenBack",
  "gift-card.taken-again": "cardTakenAgain",
  callback: "callback",
  audit: "audit",
} as const;

/** What staff did to an order, by the audit log's words. */
export const orderActions = {
  "order.capture": "capture",
  "order.cancellation": "cancellation",
  "order.refund": "refund",
  "order.unflag": "unflag",
  "order.release": "release",
  "order.reconcile": "reconcile",
  "order.packed": "packed",
  "order.shipped": "shipped",
  "order.delivered": "delivered",
  "order.ready": "ready",
  "order.picked_up": "pickedUp",
  "order.step-back": "stepBack",
  "order.put-back": "putBack",
  "order.gift-card-back": "giftCardBack",
} as const satisfies Record<OrderAction, string>;

const outcomes = ["received", "applied", "ignored", "flagged"] as const;

/** What a page says of an entry of an order's story. What the record has in words of its own is shown as it is. */
export function sentenceOf({ kind, raw }: StoryEntry, currency: Currency, locale: Locale): Sentence {
  const t = getTranslator(locale, "desk");
  const name = Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : null;
  const word = (key: string) => (typeof raw[key] === "string" ? raw[key] : "");
  const sum = (key: string) =>
    Number.isSafeInteger(raw[key]) ? formatMoney(Number(raw[key]), currency, locale) : "";
  const stateWord = (text: string) => {
    const state = allStates.find((each) => each === text);
    return state ? t(`orders.states.${state}`) : text;
  };
  const list = (...parts: string[]) => parts.filter(Boolean).join(" · ");
  // A record of a later version of the shop is shown with its own word.
  if (!name) return { text: kind, isIgnored: false };
  const text = t(`order.story.kinds.${name}`);
  const said = { text, isIgnored: false };

  switch (name) {
    case "created":
      return { ...said, detail: sum("total") };
    case "cardGivenBack":
    case "cardTakenAgain":
      return { ...said, detail: sum("amount") };
    case "state":
      return { ...said, detail: `${stateWord(word("from"))} → ${stateWord(word("to"))}` };
    case "closed": {
      const reason = Object.values(CloseReason).find((each) => each === raw.reason);
      return { ...said, detail: reason ? t(`order.attempts.reasons.${reason}`) : word("reason") };
    }
    case "flagged":
    case "unflagged":
      return { ...said, detail: list(reasonInWords(word("reason"), locale), word("note")) };
    case "attempt":
      return { ...said, detail: word("paymentReference") };
    case "session":
      return { ...said, detail: word("plexoSessionId") };
    case "sessionFailed":
    case "chargeFailed":
      return { ...said, detail: list(word("kind"), word("code")) };
    case "payment":
      return {
        ...said,
        text: `${text}: ${word("status")}`,
        detail: list(sum("amount"), word("resultCode"), word("paymentId")),
      };
    case "operation":
    case "answered":
    case "ended": {
      const operation = Object.values(OperationKind).find((each) => each === raw.operation);
      const state = Object.values(OperationState).find((each) => each === raw.state);
      const what = operation ? t(`order.operations.kinds.${operation}`) : word("operation");
      const came = state ? t(`order.operations.states.${state}`) : word("state") || word("status");
      return { ...said, detail: list(what, sum("amount"), came, word("reference")) };
    }
    case "callback": {
      const outcome = outcomes.find((each) => each === raw.state) ?? "received";
      const why = reasonInWords(word("reason"), locale) || word("problem");
      const repeats = Number(raw.repeats) > 0 ? t("order.story.repeats", { count: Number(raw.repeats) }) : "";
      return {
        text: `${text}: ${t(`order.story.outcomes.${outcome}`)}`,
        detail: list(why, repeats, word("paymentId")),
        isIgnored: outcome === "ignored",
      };
    }
    case "audit": {
      const action = word("action");
      const known = Object.hasOwn(orderActions, action)
        ? orderActions[action as keyof typeof orderActions]
        : null;
      const { amount, reason, carrier, tracking } = Object(raw.after);
      const moved = Number.isSafeInteger(amount) ? formatMoney(amount, currency, locale) : "";
      const why = isOperationReason(reason) ? t(`operation.reasons.${reason}`) : "";
      const flag = reasonInWords(String(Object(raw.before).reason ?? ""), locale);
      const values = [carrier, tracking].map((value) => String(value ?? ""));
      const detail = list(moved, why, flag, ...values, word("note"));
      return { ...said, text: known ? t(`order.story.actions.${known}`) : action, detail };
    }
    default:
      return said;
  }
}
