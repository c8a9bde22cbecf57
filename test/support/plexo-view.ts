/** A payment at the sandbox, as Plexo's API answers it. */
export type PlexoPayment = { id: string; referenceId: string; status: string; transactions: unknown[] };

/** A hosted checkout at the sandbox. */
export type PlexoSession = { id: string; referenceId: string };

/** A callback that the sandbox sent by itself, with every try. */
export type PlexoDelivery = {
  paymentId: string;
  tries: { at: string; status?: number }[];
  body: PlexoPayment;
};

/** All that happened at Plexo, and how often it was stopped meanwhile. */
export type PlexoView = {
  payments: PlexoPayment[];
  sessions: PlexoSession[];
  deliveries: PlexoDelivery[];
  stops?: number;
};

/** Reads it from the sandbox's control API. */
export async function readPlexo(sandboxUrl: string): Promise<PlexoView> {
  const api = `${sandboxUrl}/_sandbox/api`;
  const [payments, sessions, deliveries] = await Promise.all([
    listAll<PlexoPayment>(`${api}/payments`),
    listAll<PlexoSession>(`${api}/sessions`),
    listAll<PlexoDelivery>(`${api}/deliveries`),
  ]);
  return { payments, sessions, deliveries };
}

const size = 1_000;

async function listAll<T>(url: string): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; ; page++) {
    const response = await fetch(`${url}?size=${size}&page=${page}`);
    if (!response.ok) throw new Error(`The sandbox answered ${response.status} to GET ${url}.`);
    const { items } = (await response.json()) as { items: T[] };
    all.push(...items);
    if (items.length < size) return all;
  }
}
