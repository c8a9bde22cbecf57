import type pg from "pg";

export type OrderRow = {
  id: string;
  number: number;
  token: string;
  locale: string;
  state: string;
  stock: string;
  currency: string;
  subtotal: number;
  shipping: number;
  total: number | null;
  installments: number;
  paidTotal: number;
  delivery: string;
  street: string | null;
  flagReason: string | null;
  updatedAt: Date;
};
export type AttemptRow = {
  id: string;
  orderId: string;
  state: string;
  closeReason: string | null;
  sessionReference: string;
  paymentReference: string;
  invoiceNumber: string;
  callbackKey: string;
  plexoSessionId: string | null;
};
export type CallbackRow = {
  id: string;
  state: string;
  reason: string | null;
  paymentId: string | null;
  body: unknown;
};
export type PaymentRow = { plexoId: string; attemptId: string; status: string; brand: string; last4: string };
export type StockRow = { onHand: number; available: number; held: number; sold: number };

/** The shop's rows, as a merchant's own tools would read them. */
export class Shop {
  constructor(private readonly client: pg.Client) {}

  async query<T>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.client.query(text, values)).rows as T[];
  }

  async order(token: string): Promise<OrderRow> {
    const [order] = await this.query<OrderRow>(`SELECT * FROM "Order" WHERE "token" = $1`, [token]);
    if (!order) throw new Error(`There is no order ${token}.`);
    return order;
  }

  /** The attempts at paying an order, oldest first. */
  attempts(token: string): Promise<AttemptRow[]> {
    return this.query(
      `SELECT a.* FROM "CheckoutAttempt" a JOIN "Order" o ON o."id" = a."orderId"
       WHERE o."token" = $1 ORDER BY a."createdAt"`,
      [token],
    );
  }

  /** What callbacks told of an order, oldest first. */
  callbacks(token: string): Promise<CallbackRow[]> {
    return this.query(
      `SELECT c.* FROM "PaymentCallback" c JOIN "CheckoutAttempt" a ON a."id" = c."attemptId"
       JOIN "Order" o ON o."id" = a."orderId" WHERE o."token" = $1 ORDER BY c."receivedAt"`,
      [token],
    );
  }

  payments(token: string): Promise<PaymentRow[]> {
    return this.query(
      `SELECT p.* FROM "Payment" p JOIN "Order" o ON o."id" = p."orderId" WHERE o."token" = $1 ORDER BY p."seenAt"`,
      [token],
    );
  }

  /** The orders with this product in them, oldest first. */
  ordersOf(sku: string): Promise<OrderRow[]> {
    return this.query(
      `SELECT DISTINCT o.* FROM "Order" o JOIN "OrderLine" l ON l."orderId" = o."id"
       WHERE l."sku" = $1 ORDER BY o."number"`,
      [sku],
    );
  }

  async stock(sku: string): Promise<StockRow> {
    const [row] = await this.query<StockRow>(
      `SELECT "onHand", "available", "held", "sold" FROM "Variant" WHERE "sku" = $1`,
      [sku],
    );
    if (!row) throw new Error(`There is no variant ${sku}.`);
    return row;
  }

  /** Makes it long ago that the attempt's session ended. */
  async letSessionExpire(attemptId: string): Promise<void> {
    await this.query(
      `UPDATE "CheckoutAttempt" SET "expiresAt" = now() - interval '10 minutes', "lastCheckedAt" = NULL
       WHERE "id" = $1`,
      [attemptId],
    );
  }

  /** Makes it so many days longer ago that all of an order's past happened, which the database itself would not allow. */
  async letDaysPass(token: string, days: number): Promise<void> {
    await this.query("SET session_replication_role = replica");
    await this.query(
      `UPDATE "PaymentEvent" AS e SET "at" = e."at" - make_interval(days => $2) FROM "Order" AS o
       WHERE o."id" = e."orderId" AND o."token" = $1`,
      [token, days],
    );
    await this.query("RESET session_replication_role");
  }

  /** Every value of every row of every table, as text: to look for what must not be there. */
  async everyValue(): Promise<string[]> {
    const tables = await this.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const values: string[] = [];
    for (const { name } of tables) {
      const rows = await this.query<{ row: unknown }>(`SELECT to_jsonb(t) AS row FROM "${name}" t`);
      for (const { row } of rows) collect(row, values);
    }
    return values;
  }
}

function collect(value: unknown, into: string[]): void {
  if (value === null) return;
  if (typeof value === "object") for (const inner of Object.values(value)) collect(inner, into);
  else into.push(String(value));
}
