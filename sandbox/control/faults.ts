import { Hono } from "hono";
import { readBody, readQuery } from "../api/input";
import type { Faults } from "../faults/faults";
import { faultChoice, faultRequest, faultSwitch } from "./fault-requests";
import { found } from "./found";

/** Setting faults, turning them off and on, and taking them away. */
export function faultRoutes(faults: Faults, endpoints: string[]) {
  const request = faultRequest(endpoints);
  const app = new Hono();

  app.get("/", (c) => c.json(faults.list()));
  app.post("/", async (c) => {
    faults.add(await readBody(c, request));
    return c.json(faults.list(), 201);
  });
  app.delete("/", (c) => {
    faults.clear(readQuery(c, faultChoice));
    return c.body(null, 204);
  });

  app.put("/:id", async (c) => {
    const fault = found(faults.get(c.req.param("id")));
    const { on } = await readBody(c, faultSwitch);
    faults.turn(fault, on);
    return c.json(fault);
  });
  app.delete("/:id", (c) => {
    faults.remove(found(faults.get(c.req.param("id"))));
    return c.body(null, 204);
  });
  return app;
}
