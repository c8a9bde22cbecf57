import type { Child } from "hono/jsx";
import type { Payment } from "../store/types";
import type { Messages } from "./messages";
import type { PayErrors } from "./pay-input";

interface ProblemProps {
  errors: PayErrors;
  /** The last try, when it did not pay. */
  refused?: Payment;
  /** What of the form was not kept and has to be typed again. */
  retype?: string;
  text: Messages;
}

/** What went wrong with the form, or with the last try; nothing when nothing did. */
export function Problem({ errors, refused, retype, text }: ProblemProps) {
  const wrong = Object.entries(errors);
  if (wrong.length > 0) {
    return (
      <ProblemBox title={text.errorsTitle(wrong.length)}>
        <ul>
          {wrong.map(([field, message]) => (
            <li key={field}>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
        {retype && <p>{retype}</p>}
      </ProblemBox>
    );
  }
  if (!refused?.card) return null;
  return (
    <ProblemBox title={text.declined.title}>
      <p>
        {refusalText(refused, refused.card.last4, text)} {text.declined.next}
      </p>
    </ProblemBox>
  );
}

export function ProblemBox({ title, children }: { title: string; children: Child }) {
  return (
    <div class="problem" role="alert">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

function refusalText(payment: Payment, ending: string, { declined }: Messages): string {
  const last = payment.transactions.at(-1);
  if (last?.status === "failed") return declined.failed(ending);
  if (last?.status === "expired") return declined.challengeExpired;
  switch (last?.declineCode) {
    case "insufficient_funds":
      return declined.insufficientFunds(ending);
    case "challenge_failed":
      return declined.challengeFailed(ending);
    case "challenge_cancelled":
      return declined.challengeCancelled;
    default:
      return declined.denied(ending);
  }
}
