import type { Context } from "../context";
import { statusOf } from "../engine/payment-status";
import { sessionStatus } from "../engine/sessions";

/** Tells of everything that is saved. Tells of what the clock alone changes only when the clock is moved. */
export function tellOfChanges(context: Context): void {
  const { store, feed } = context;
  store.onSave = ({ sessions = [], payments = [], deliveries = [], rules, switched, clockAheadMs }) => {
    if (!feed.isWatched) return;
    for (const session of sessions) {
      feed.tell({ about: "session", id: session.id, state: sessionStatus(context, session) });
    }
    for (const payment of payments) {
      feed.tell({ about: "payment", id: payment.id, state: statusOf(payment) });
    }
    for (const { id, state } of deliveries) feed.tell({ about: "delivery", id, state });
    if (switched) feed.tell({ about: "switches" });
    if (rules) feed.tell({ about: "rules" });
    if (clockAheadMs !== undefined) feed.tell({ about: "clock" });
  };
}
