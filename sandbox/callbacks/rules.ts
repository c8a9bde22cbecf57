import { choices } from "../choices";
import type { CallbackRule, Rules } from "../store/types";

/** What a rule makes of one callback: when each copy is due, or that none is sent. */
export function dueTimes(rule: CallbackRule, now: number): number[] {
  switch (rule.callbacks) {
    case "drop":
      return [];
    case "delay":
      return [now + (rule.delayMs ?? choices.callbacks.delayMs)];
    case "after-redirect":
      return [now + (rule.delayMs ?? choices.callbacks.afterRedirectMs)];
    case "repeat":
      return Array.from({ length: rule.times ?? 2 }, (_, copy) => now + copy * (rule.delayMs ?? 0));
    case "normal":
      return [now];
  }
}

export function ruleFor(rules: Rules, sessionReferenceId: string): CallbackRule {
  return rules.sessions[sessionReferenceId] ?? rules.global;
}
