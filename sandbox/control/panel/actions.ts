import { Hono, type Context as HonoContext } from "hono";
import { ApiError } from "../../api/errors";
import { checkInput } from "../../api/input";
import type { Context } from "../../context";
import { statusOf } from "../../engine/payment-status";
import { expireSession, isRefused } from "../../engine/sessions";
import type { Payment } from "../../store/types";
import { moveClock, putClock } from "../clock";
import { faultRequest, faultSwitch } from "../fault-requests";
import { found } from "../found";
import { payWithCard, settleAs } from "../pay";
import { advanceRequest, payRequest, referenceChoice, ruleRequest, settleRequest } from "../requests";
import { reset } from "../reset";
import { removeRules, setRule } from "../rules";
import { removeSwitches, setSwitches, switchRequest } from "../switches";
import type { Said } from "./said";

type Fields = Record<string, string>;
type Act<R> = (fields: Fields, id: string) => R | Promise<R>;

/** What the panel's forms do. Every one leads back to the page that it was on, which says what was done. */
export function panelActions(context: Context, endpoints: string[]) {
  const { store, faults, callbacks } = context;
  const fault = faultRequest(endpoints);
  const app = new Hono();

  /** A form at a path: what is said when it did what it is there for. */
  const form = <R>(path: string, said: Said | ((result: R) => Said), act: Act<R>) =>
    app.post(path, async (c) => {
      try {
        const result = await act(await fieldsOf(c), c.req.param("id") ?? "");
        return back(c, typeof said === "string" ? said : said(result));
      } catch (cause) {
        if (!(cause instanceof ApiError) || cause.body.status === 404) throw cause;
        return back(c, cause.body.params ? "wrong" : "late");
      }
    });

  const outcome = (payment: Payment) =>
    isRefused(payment) ? "refused" : statusOf(payment) === "pending" ? "pending" : "paid";
  form("/sessions/:id/pay", outcome, (fields, id) =>
    payWithCard(context, found(store.sessions.get(id)), checkInput(payRequest, fields)),
  );
  form("/sessions/:id/expire", "expired", (_, id) => expireSession(context, found(store.sessions.get(id))));
  form("/payments/:id/settle", "settled", (fields, id) =>
    settleAs(context, found(store.payments.get(id)), checkInput(settleRequest, fields)),
  );
  form("/callbacks/:id/resend", "resent", (_, id) => callbacks.resend(found(store.deliveries.get(id))));
  form("/rules", "ruled", (fields) => {
    const { referenceId, ...rule } = checkInput(ruleRequest, withForgery(fields));
    setRule(store, rule, referenceId);
  });
  form("/rules/remove", "unruled", (fields) =>
    removeRules(store, checkInput(referenceChoice, fields).referenceId),
  );
  form("/switches", "positioned", (fields) => {
    const { referenceId, ...switches } = checkInput(switchRequest, withWord(fields));
    if (referenceId && Object.keys(switches).length === 0) removeSwitches(store, referenceId);
    else setSwitches(store, switches, referenceId);
  });
  form("/faults", "faulted", (fields) => faults.add(checkInput(fault, fields)));
  form("/faults/remove", "removed", () => faults.clear());
  form("/faults/:id/switch", "switched", (fields, id) =>
    faults.turn(found(faults.get(id)), checkInput(faultSwitch, fields).on),
  );
  form("/faults/:id/remove", "removed", (_, id) => faults.remove(found(faults.get(id))));
  form("/clock/advance", "moved", (fields) => moveClock(context, checkInput(advanceRequest, fields)));
  form("/clock/real", "real", () => putClock(context, 0));
  form("/reset", "reset", () => reset(context));
  return app;
}

/** The fields that were filled in. */
async function fieldsOf(c: HonoContext): Promise<Fields> {
  const form = Object.entries(await c.req.parseBody());
  return Object.fromEntries(
    form.flatMap(([name, value]) =>
      typeof value === "string" && value.trim() ? [[name, value.trim()]] : [],
    ),
  );
}

/** The form's fields for a forgery, in the shape of the body that they forge. */
function withForgery(fields: Fields): object {
  const status = fields["forge.status"];
  const amount = fields["forge.amount"];
  const merchant = fields["forge.merchant"];
  const referenceId = fields["forge.referenceId"];
  const forge = {
    ...(status && { status }),
    ...(amount && { amount: { total: Number(amount) } }),
    ...(merchant && { merchant: { id: Number(merchant) } }),
    ...(referenceId && { referenceId }),
  };
  return Object.keys(forge).length > 0 ? { ...fields, forge } : fields;
}

/** The form's fields for another word, in the shape of the switch. */
function withWord({ "word.from": from, "word.to": to, ...fields }: Fields): object {
  return from && to ? { ...fields, words: { payment: { [from]: to } } } : fields;
}

/** The page that the form was on. Only a page of the panel is gone back to. */
function back(c: HonoContext, said: Said) {
  const from = new URL(c.req.header("referer") ?? "/_sandbox", c.req.url);
  const target = from.pathname.startsWith("/_sandbox") ? from : new URL("/_sandbox", c.req.url);
  target.searchParams.set("said", said);
  return c.redirect(target.pathname + target.search, 303);
}
