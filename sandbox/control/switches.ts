import { Hono } from "hono";
import { reference } from "../api/fields";
import { readBody, readQuery } from "../api/input";
import type { Store } from "../store/store";
import { switchesFor } from "../switches/in-force";
import { type Switches, switchesSchema } from "../switches/schema";
import { referenceChoice } from "./requests";

/** For everything without a `referenceId`; with it, for the session or payment that goes by it. */
export const switchRequest = switchesSchema.partial().extend({ referenceId: reference.optional() });

/** What is done in another way than the sandbox does it by itself. */
export function switchRoutes(store: Store) {
  const app = new Hono();
  const view = () => ({ now: switchesFor(store), ...store.switched });
  app.get("/", (c) => c.json(view()));
  app.put("/", async (c) => {
    const { referenceId, ...switches } = await readBody(c, switchRequest);
    setSwitches(store, switches, referenceId);
    return c.json(view());
  });
  app.delete("/", (c) => {
    removeSwitches(store, readQuery(c, referenceChoice).referenceId);
    return c.body(null, 204);
  });
  return app;
}

/** In place of what was switched for the same reference, or for everything. */
export function setSwitches(store: Store, switches: Partial<Switches>, referenceId?: string): void {
  const { all, references } = store.switched;
  store.save({
    switched: referenceId
      ? { all, references: { ...references, [referenceId]: switches } }
      : { all: switches, references },
  });
}

/** Takes back what was switched for a reference, or everything that was switched. */
export function removeSwitches(store: Store, referenceId?: string): void {
  const { all, references } = store.switched;
  const { [referenceId ?? ""]: _, ...others } = references;
  store.save({
    switched: referenceId === undefined ? { all: {}, references: {} } : { all, references: others },
  });
}
