import { afterwards } from "../cards/test-cards";
import { choices } from "../choices";
import type { Store } from "../store/store";
import type { Payment, Session } from "../store/types";
import type { Switches } from "./schema";

type Reference = string | undefined;

/** How things are done for what goes by these references: as switched, for the last of them first, or as chosen. */
export function switchesFor(store: Store, references: readonly Reference[] = []): Switches {
  return { ...choices.switches, ...switched(store, () => references) };
}

export function switchesOfSession(store: Store, session: Session): Switches {
  const ofPayment = session.type === "checkout" ? session.payment.referenceId : undefined;
  return switchesFor(store, [session.referenceId, ofPayment]);
}

/** A payment's card has a say, too, but not against what was switched. */
export function switchesOfPayment(store: Store, payment: Payment): Switches {
  const ofCard = payment.special ? afterwards[payment.special] : {};
  return { ...choices.switches, ...ofCard, ...switched(store, () => referencesOf(store, payment)) };
}

/** Those for a question about the payments with a reference. */
export function switchesOfQuery(store: Store, referenceId: Reference): Switches {
  const references = () => {
    const named = referenceId === undefined ? [] : store.payments.with("reference", referenceId);
    return [referenceId, ...named.flatMap((payment) => referencesOf(store, payment))];
  };
  return { ...choices.switches, ...switched(store, references) };
}

function referencesOf(store: Store, { sessionId, referenceId }: Payment): Reference[] {
  return [sessionId && store.sessions.get(sessionId)?.referenceId, referenceId];
}

/** Looks for references, which may read the journal, only where something is switched for any. */
function switched(store: Store, references: () => readonly Reference[]): Partial<Switches> {
  const { all, references: byReference } = store.switched;
  if (Object.keys(byReference).length === 0) return all;
  const own = references().map((reference) => (reference === undefined ? {} : byReference[reference]));
  return Object.assign({}, all, ...own);
}
