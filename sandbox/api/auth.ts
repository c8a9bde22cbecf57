import { createHash, timingSafeEqual } from "node:crypto";
import { createMiddleware } from "hono/factory";
import type { Client } from "../clients";
import { merchantNotFound, unauthorized } from "./errors";

export interface ApiEnv {
  Variables: { client: Client };
}

const digest = (text: string) => createHash("sha256").update(text).digest();
const BASIC = /^basic +([a-z0-9+/_-]+=*)$/i;

/** Lets requests with a client's Basic credentials through, and answers 401 to the others. */
export const basicAuth = (clients: Client[]) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const encoded = BASIC.exec(c.req.header("authorization")?.trim() ?? "")?.[1];
    if (!encoded) throw unauthorized();
    const given = digest(Buffer.from(encoded, "base64").toString("utf8"));
    const client = clients.find(({ id, apiKey }) => timingSafeEqual(given, digest(`${id}:${apiKey}`)));
    if (!client) throw unauthorized();
    c.set("client", client);
    await next();
  });

/** Throws `merchant-not-found` unless the merchant is one of this client's. */
export function assertMerchant(client: Client, merchantId: number): void {
  if (!client.merchants.some(({ id }) => id === merchantId)) throw merchantNotFound();
}
