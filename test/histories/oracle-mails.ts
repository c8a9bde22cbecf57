import type { Books } from "./books";

/** What a mail tells of is so, and of what is so there is a mail: one, whatever was repeated or killed. */
export function brokenMails({ orders, payments, events, mails }: Books): string[] {
  return orders.flatMap(({ id, refundedTotal }) => {
    const broken: string[] = [];
    const keys = mails.filter(({ orderId }) => orderId === id).map(({ key }) => key);
    const has = (what: string) => keys.includes(`order:${id}:${what}`);
    if (new Set(keys).size < keys.length) broken.push(`12: ${id} has two mails of one key`);
    const told = events.filter(({ orderId }) => orderId === id);
    const isWhole = told.some(({ data }) => ["paid", "partially_refunded"].includes(read(data, "to")));
    if (isWhole !== has("paid")) broken.push(`12: ${id} was paid: ${isWhole}, and told of: ${has("paid")}`);
    const refunded = mails
      .filter(({ orderId, kind }) => orderId === id && /refunded$/.test(kind))
      .reduce((sum, { data }) => sum + Number(read(data, "amount")), 0);
    if (refunded < refundedTotal) {
      broken.push(`12: ${refundedTotal} of ${id} is refunded, and ${refunded} told of`);
    }
    for (const { plexoId, status, authorizedUntil } of payments.filter(({ orderId }) => orderId === id)) {
      const isHeld = status === "authorized";
      if (isHeld !== (authorizedUntil !== null))
        broken.push(`12: of ${plexoId} it is not known until when it is good`);
      if (isHeld && !has(`authorization-ending:${plexoId}`)) {
        broken.push(`12: nobody would be told that ${plexoId} ends`);
      }
    }
    for (const { data, at } of told.filter(({ kind }) => kind === "order.flagged")) {
      const flag = `flag:${read(data, "reason")}:${at.toISOString()}`;
      if (!has(flag)) broken.push(`12: nobody was written to about ${flag}`);
    }
    return broken;
  });
}

const read = (data: unknown, name: string) => String(Reflect.get(Object(data), name));
