import { Hono } from "hono";
import { readBody, readQuery } from "../api/input";
import type { CallbackRule } from "../store/delivery-types";
import type { Store } from "../store/store";
import { referenceChoice, ruleRequest } from "./requests";

const normal: CallbackRule = { callbacks: "normal" };

/** What happens to callbacks: for all of them, and for single sessions. */
export function ruleRoutes(store: Store) {
  const app = new Hono();
  app.get("/", (c) => c.json(store.rules));
  app.put("/", async (c) => {
    const { referenceId, ...rule } = await readBody(c, ruleRequest);
    setRule(store, rule as CallbackRule, referenceId);
    return c.json(store.rules);
  });
  app.delete("/", (c) => {
    const { referenceId } = readQuery(c, referenceChoice);
    removeRules(store, referenceId);
    return c.body(null, 204);
  });
  return app;
}

/** For the session with this reference; for all that have no rule of their own, without one. */
export function setRule(store: Store, rule: CallbackRule, referenceId?: string): void {
  const { global, sessions } = store.rules;
  store.save({
    rules: referenceId
      ? { global, sessions: { ...sessions, [referenceId]: rule } }
      : { global: rule, sessions },
  });
}

/** Takes one session's rule away, or every rule. */
export function removeRules(store: Store, referenceId?: string): void {
  const { global, sessions } = store.rules;
  const { [referenceId ?? ""]: _, ...others } = sessions;
  store.save({
    rules: referenceId === undefined ? { global: normal, sessions: {} } : { global, sessions: others },
  });
}
