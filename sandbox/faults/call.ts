import type { Context as HonoContext } from "hono";
import type { Context } from "../context";
import { endpointOf } from "./endpoints";
import type { Call } from "./faults";

/** What a request is about, as far as the faults that are set need to know. */
export async function callOf(context: Context, c: HonoContext): Promise<Call> {
  const references = context.faults.needReferences ? await referencesOf(context, c) : [];
  return { endpoint: endpointOf(c), clientId: clientIdOf(c), references };
}

function clientIdOf(c: HonoContext): number | undefined {
  const [, encoded = ""] = (c.req.header("authorization") ?? "").trim().split(/ +/);
  const id = Number(Buffer.from(encoded, "base64").toString("utf8").split(":")[0]);
  return Number.isInteger(id) ? id : undefined;
}

/** References in the query, in the body, and of the payment in the path, with those of their sessions. */
async function referencesOf({ store }: Context, c: HonoContext): Promise<string[]> {
  const body = await bodyOf(c);
  const named = [c.req.query(), body, field(body, "paymentrequest")].map((part) =>
    field(part, "referenceid"),
  );
  const references = named.filter((reference) => typeof reference === "string");
  const inPath = store.payments.get(c.req.path.split("/")[3] ?? "");
  const payments = [
    inPath,
    ...references.flatMap((reference) => store.payments.with("reference", reference)),
  ];
  for (const payment of payments) {
    const session = payment?.sessionId ? store.sessions.get(payment.sessionId) : undefined;
    if (payment) references.push(payment.referenceId);
    if (session) references.push(session.referenceId);
  }
  return references;
}

async function bodyOf(c: HonoContext): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text());
  } catch {
    // The next reader says what is wrong with it.
    return undefined;
  }
}

/** What an object has under a name, which is written in any casing. */
function field(object: unknown, lowerCaseName: string): unknown {
  if (typeof object !== "object" || object === null) return undefined;
  return Object.entries(object).find(([name]) => name.toLowerCase() === lowerCaseName)?.[1];
}
