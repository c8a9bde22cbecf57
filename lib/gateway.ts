import { env } from "./env";
import { log } from "./log";
import { createPlexoClient, type PlexoClient } from "./plexo/client";

let client: PlexoClient | undefined;

/** The shop's own connection to Plexo, with the shop's credentials. Made at first use. */
export function plexo(): PlexoClient {
  client ??= createPlexoClient({
    apiUrl: env().PLEXO_API_URL,
    clientId: env().PLEXO_CLIENT_ID,
    apiKey: env().PLEXO_API_KEY,
    merchantId: env().PLEXO_MERCHANT_ID,
    timeoutMs: env().PLEXO_TIMEOUT_MS,
    logger: log,
  });
  return client;
}
