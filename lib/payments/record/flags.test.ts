import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { queueMails } from "../../mail/queue";
import { later, setClock } from "../../platform/clock";
import { flagMail } from "../rules/mails";
import { at } from "../rules/plexo.testing";
import { flagOrder } from "./flag-order";
import { resolveFlag } from "./resolve-flag";

type Event = { orderId: string; kind: string; at?: Date; data: object };
/** One order, its events and the audit log, as rows in memory. */
const rows = vi.hoisted(() => {
  const order = {
    id: "1",
    number: 7,
    paidTotal: 500,
    flagReason: null as string | null,
    flaggedAt: null as Date | null,
  };
  const kept = { order, events: [] as Event[], audit: [] as object[], isLocked: false };
  const find = (id: unknown) => (id === "1" ? order : undefined);
  const tx = {
    // A lock, and what an order is flagged for.
    async $queryRaw(_text: unknown, id: unknown) {
      kept.isLocked = true;
      return [find(id)].filter((one) => one !== undefined);
    },
    order: {
      async findUniqueOrThrow({ where }: { where: { id: string } }) {
        if (!kept.isLocked || !find(where.id)) throw new Error("It is not there, or not locked.");
        return { ...order };
      },
      async update({ where, data }: { where: { id: string }; data: object }) {
        if (!kept.isLocked || !find(where.id)) throw new Error("It is not there, or not locked.");
        Object.assign(order, data);
      },
    },
    paymentEvent: {
      async findMany({ where }: { where: { orderId: string; kind: { in: string[] } } }) {
        return kept.events.filter(
          ({ orderId, kind }) => orderId === where.orderId && where.kind.in.includes(kind),
        );
      },
      async createMany({ data }: { data: Event[] }) {
        kept.events.push(...data);
      },
    },
    auditEntry: {
      async create({ data }: { data: object }) {
        kept.audit.push(data);
      },
    },
  };
  return { kept, tx };
});
vi.mock("../../platform/db", () => ({ transaction: (work: (tx: unknown) => unknown) => work(rows.tx) }));
vi.mock("../../mail/queue", () => ({ queueMails: vi.fn() }));

const { kept } = rows;
const owner = { orderId: "1", attemptId: "a1" };
const earlier = later(at, -60_000);

beforeEach(() => {
  setClock(() => at);
  Object.assign(kept.order, { flagReason: null, flaggedAt: null });
  Object.assign(kept, { events: [], audit: [], isLocked: false });
});
afterEach(() => vi.resetAllMocks());

describe("An order is flagged", () => {
  const flag = (isSo = true) => flagOrder(owner, "paid-twice", at, async () => kept.isLocked && isSo);

  it("beside its other reasons, its history tells of it, and the merchant is written to", async () => {
    Object.assign(kept.order, { flagReason: "contradicted:p", flaggedAt: earlier });
    await flag();
    expect(kept.order).toMatchObject({ flagReason: "contradicted:p, paid-twice", flaggedAt: at });
    expect(kept.events).toEqual([
      { orderId: "1", kind: "order.flagged", at, data: { reason: "paid-twice" } },
    ]);
    expect(queueMails).toHaveBeenCalledExactlyOnceWith(rows.tx, [flagMail("1", "paid-twice", at)]);
  });

  it("once for a reason, also where a person has closed it since; not where it is another order's or another word", async () => {
    const told = (kind: string, orderId: string) => ({
      orderId,
      kind,
      data: { reason: "paid-twice", by: "s", paid: 0 },
    });
    kept.events = [told("order.flagged", "1"), told("order.unflagged", "1")];
    await flag();
    expect(kept.order.flagReason).toBeNull();
    expect(kept.events).toHaveLength(2);
    expect(queueMails).not.toHaveBeenCalled();
    kept.events = [{ ...told("order.flagged", "1"), data: { reason: "paid-twice" } }];
    await flag();
    expect(kept.order.flagReason).toBeNull();
    kept.events = [told("order.flagged", "2"), told("order.unflagged", "2"), told("order.state", "1")];
    await flag();
    expect(kept.order.flagReason).toBe("paid-twice");
  });

  it("once more where the reason was over by itself and is so again", async () => {
    const data = { reason: "paid-twice" };
    kept.events = ["order.flagged", "order.unflagged"].map((kind) => ({ orderId: "1", kind, data }));
    await flag();
    expect(kept.order.flagReason).toBe("paid-twice");
  });

  it("not where it is no longer so once its row is locked, nor where it is not there", async () => {
    await flag(false);
    expect(kept.order.flagReason).toBeNull();
    await flagOrder({ ...owner, orderId: "2" }, "paid-twice", at, async () => true);
    expect(kept.events).toEqual([]);
  });
});

describe("A flag is closed", () => {
  const resolve = (reason: string) =>
    resolveFlag({ orderId: "1", reason, note: "Refunded by hand.", staff: { id: "s1" } });

  it("by a person, with the note in the audit log, and with what had come in by then", async () => {
    Object.assign(kept.order, { flagReason: "paid-twice", flaggedAt: earlier });
    expect(await resolve("paid-twice")).toBe("resolved");
    expect(kept.order).toMatchObject({ flagReason: null, flaggedAt: null });
    const data = { reason: "paid-twice", by: "s1", paid: 500 };
    expect(kept.events).toEqual([{ orderId: "1", kind: "order.unflagged", at, data }]);
    const entry = {
      action: "order.unflag",
      subject: "order 7",
      note: "Refunded by hand.",
      staffId: "s1",
      at,
    };
    expect(kept.audit).toEqual([expect.objectContaining({ ...entry, before: { reason: "paid-twice" } })]);
  });

  it("alone: the order's other reasons stand, since when they did", async () => {
    Object.assign(kept.order, { flagReason: "contradicted:p, paid-twice", flaggedAt: earlier });
    expect(await resolve("paid-twice")).toBe("resolved");
    expect(kept.order).toMatchObject({ flagReason: "contradicted:p", flaggedAt: earlier });
  });

  it("once: one that does not stand any more is told so, and nothing is written", async () => {
    Object.assign(kept.order, { flagReason: "contradicted:p", flaggedAt: earlier });
    expect(await resolve("paid-twice")).toBe("not-flagged");
    expect([kept.order.flagReason, kept.events, kept.audit]).toEqual(["contradicted:p", [], []]);
  });
});
