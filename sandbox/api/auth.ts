import { createHash, timingSafeEqual } from "node:crypto";
import { createMiddleware } from "hono/factory";
import type { Client, Merchant } from "../clients";
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

/** One of this client's merchants; throws `merchant-not-found` when it is not. */
export function clientMerchant(client: Client, merchantId: number): Merchant {
  const merchant = client.merchants.find(({ id }) => id === merchantId);
  if (!merchant) throw merchantNotFound();
  return merchant;
}

/** Throws `merchant-not-found` unless the merchant is one of this client's. */
export function assertMerchant(client: Client, merchantId: number): void {
  clientMerchant(client, merchantId);
}
