import { choices } from "../choices";
import { newId } from "../ids";
import type { CallbackRule, Delivery, Rules } from "../store/delivery-types";

/** What a callback tells, and whom. */
export type Subject = Pick<
  Delivery,
  "clientId" | "sessionReferenceId" | "url" | "paymentId" | "asOf" | "body"
>;

export function ruleFor(rules: Rules, sessionReferenceId: string): CallbackRule {
  return rules.sessions[sessionReferenceId] ?? rules.global;
}

/**
 * What a rule makes of one callback: a delivery for each copy, due when the rule says, with the body that
 * it says. `someHeld` tells that an earlier callback of the session already waits for this one.
 */
export function deliveriesBy(
  rule: CallbackRule,
  subject: Subject,
  now: number,
  someHeld: boolean,
): Delivery[] {
  const { asOf } = subject;
  const base: Omit<Delivery, "id" | "tries"> = {
    ...subject,
    createdAt: now,
    state: "waiting",
    ...(rule.stale && { stale: true, ...(asOf !== undefined && { asOf: Math.max(1, asOf - 1) }) }),
    ...(rule.forge && { forged: rule.forge }),
    ...(rule.malformed && { malformed: true }),
    ...(rule.callbacks === "before-redirect" && { beforeRedirect: true }),
  };
  if (rule.callbacks === "drop") return [{ ...base, id: newId(), state: "dropped", tries: [] }];
  const held = rule.callbacks === "reorder" && !someHeld;
  return dueTimes(rule, now, held).map((dueAt) => ({
    ...base,
    id: newId(),
    dueAt,
    ...(held && { held }),
    tries: [],
  }));
}

function dueTimes(rule: CallbackRule, now: number, held: boolean): number[] {
  const { delayMs, times = 2 } = rule;
  switch (rule.callbacks) {
    case "delay":
      return [now + (delayMs ?? choices.callbacks.delayMs)];
    case "after-redirect":
      return [now + (delayMs ?? choices.callbacks.afterRedirectMs)];
    case "repeat":
      return Array.from({ length: times }, (_, copy) => now + copy * (delayMs ?? 0));
    case "reorder":
      return [held ? now + (delayMs ?? choices.callbacks.reorderWaitsMs) : now];
    default:
      return [now];
  }
}
