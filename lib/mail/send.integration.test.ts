import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { shop } from "@/shop/shop";
import { headerOf, partOf, TestMailServer } from "@/test/support/mail-server";
import { getOrderRow, newVariant, requestFor, start } from "@/test/support/orders";
import { passTime, withShop } from "@/test/support/shop";
import { later, minutes, now, seconds } from "../platform/clock";
import { db, transaction } from "../platform/db";
import { env } from "../platform/env";
import { timeOrderedId } from "../platform/ids";
import { claimMail, forgetOldSecrets } from "./outbox";
import { queueMails } from "./queue";
import { leaseLength, timeToPay } from "./schedule";
import { sendDueMails } from "./send";
import { deliver } from "./smtp";

let server: TestMailServer;

withShop();
beforeAll(async () => {
  server = await TestMailServer.start();
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: "hola@ombu.example" });
});
beforeEach(async () => {
  server.manners = "takes";
  server.received.length = 0;
  await db().mail.deleteMany();
});
afterAll(() => server.stop());

async function anOrder(change: Parameters<typeof requestFor>[1] = {}) {
  const { token } = await start(requestFor(await newVariant(), change));
  return getOrderRow(token);
}

/** Orders, each with the mail that it is paid, and no other. */
async function paidMails(count: number, change: { email?: string; name?: string } = {}) {
  const orders = [];
  for (let number = 0; number < count; number++) orders.push(await anOrder());
  await db().mail.deleteMany();
  for (const { id: orderId } of orders) {
    await db().order.update({ where: { id: orderId }, data: change });
    const key = `order:${orderId}:paid`;
    await transaction((tx) => queueMails(tx, [{ kind: "order-paid", key, orderId, data: {}, at: now() }]));
  }
  return orders;
}

const mailsOf = (orderId: string) => db().mail.findMany({ where: { orderId }, orderBy: { id: "asc" } });

describe("A mail that is due", () => {
  it("is sent in the order's language, as HTML and as text", async () => {
    const order = await anOrder({ locale: "en" });
    await db().mail.deleteMany();
    const key = `order:${order.id}:paid`;
    const mail = { kind: "order-paid", key, orderId: order.id, data: {}, at: now() } as const;
    await transaction((tx) => queueMails(tx, [mail]));
    expect(await sendDueMails()).toBe(1);
    const [received] = server.received;
    if (!received) throw new Error("Nothing was received.");
    expect(received).toMatchObject({ from: "hola@ombu.example", to: "ana@example.com" });
    expect(headerOf(received, "From")).toBe(`${shop.name} <hola@ombu.example>`);
    expect(headerOf(received, "To")).toBe("ana@example.com");
    expect(headerOf(received, "Subject")).toContain(`order no. ${order.number}`);
    expect(headerOf(received, "Auto-Submitted")).toBe("auto-generated");
    const url = `https://shop.example.com/en/orders/${order.token}`;
    expect(partOf(received, "text/html")).toContain(url);
    expect(partOf(received, "text/plain")).toContain(url);
    expect(await mailsOf(order.id)).toMatchObject([
      { state: "sent", to: "ana@example.com", locale: "en", attempts: 1, nextAttemptAt: null },
    ]);
  });

  it("is sent once by however many processes at once", async () => {
    await paidMails(12);
    const rounds = await Promise.all([sendDueMails(), sendDueMails(), sendDueMails(), sendDueMails()]);
    expect(rounds.reduce((sum: number, taken) => sum + Number(taken), 0)).toBe(12);
    expect(new Set(server.received.map((mail) => headerOf(mail, "Message-ID"))).size).toBe(12);
    expect(server.received).toHaveLength(12);
    expect(await sendDueMails()).toBe(0);
  });

  it("is left to others by a process that took it on and died, once its lease is over", async () => {
    const [order] = await paidMails(1);
    await claimMail();
    expect(await sendDueMails()).toBe(0);
    passTime(leaseLength + seconds(1));
    expect(await sendDueMails()).toBe(1);
    expect(server.received).toHaveLength(1);
    expect(await mailsOf(order?.id ?? "")).toMatchObject([{ state: "sent", attempts: 2 }]);
  });

  it("and was taken by a server that died before it said so is sent once more, under the same Message-ID", async () => {
    await paidMails(1);
    server.manners = "drops";
    expect(await sendDueMails()).toBe("away");
    server.manners = "takes";
    passTime(minutes(1));
    expect(await sendDueMails()).toBe(1);
    const [first, second] = server.received.map((mail) => headerOf(mail, "Message-ID"));
    expect(first).toMatch(/^<[0-9a-f]{40}@ombu\.example>$/);
    expect(second).toBe(first);
  });

  it.each(["RCPT", "."] as const)(
    "and is refused for good (%s) fails at once; others are sent",
    async (to) => {
      const [order] = await paidMails(1);
      server.manners = { to, says: "550 5.1.1 no such mailbox" };
      expect(await sendDueMails()).toBe(1);
      expect(await mailsOf(order?.id ?? "")).toMatchObject([
        { state: "failed", nextAttemptAt: null, lastError: expect.stringContaining("550") },
      ]);
      server.manners = "takes";
      await paidMails(1);
      expect(await sendDueMails()).toBe(1);
      expect(server.received).toHaveLength(1);
    },
  );

  it("and is put off is tried ever more rarely for about a day, and has failed then", async () => {
    const [order] = await paidMails(1);
    server.manners = { to: "RCPT", says: "450 4.7.1 try again later" };
    const first = now();
    for (;;) {
      expect(await sendDueMails()).toBe(1);
      const [mail] = await mailsOf(order?.id ?? "");
      expect(mail?.lastError).toContain("450");
      if (!mail?.nextAttemptAt) break;
      passTime(mail.nextAttemptAt.getTime() - now().getTime() + 1);
    }
    const took = now().getTime() - first.getTime();
    expect(await mailsOf(order?.id ?? "")).toMatchObject([{ state: "failed", attempts: 13 }]);
    expect(took / 3_600_000).toBeGreaterThan(18);
    expect(took / 3_600_000).toBeLessThan(30);
  });

  it("waits while the server is away, and the others are not tried in vain", async () => {
    await paidMails(6);
    server.manners = { to: "MAIL", says: "421 shutting down" };
    expect(await sendDueMails()).toBe("away");
    expect(await db().mail.count({ where: { attempts: 0, state: "queued" } })).toBeGreaterThanOrEqual(3);
    server.manners = "takes";
    passTime(minutes(1));
    expect(await sendDueMails()).toBe(6);
  });

  it("is not waited for longer than a server may take for a word", async () => {
    server.manners = "hangs";
    const { SMTP_URL } = env();
    if (!SMTP_URL) throw new Error("There is no mail server.");
    const mail = { key: "k", to: "ana@example.com", subject: "s", html: "<p>h</p>", text: "t" };
    expect(await deliver(SMTP_URL, mail, 200)).toMatchObject({ is: "postponed", isAway: true });
  });

  it("has no recipient and no header from what a shopper typed", async () => {
    const [order] = await paidMails(1, { name: "Ana\r\nBcc: all@example.com" });
    await sendDueMails();
    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.raw.split("\r\n\r\n")[0]).not.toContain("Bcc");
    for (const email of [
      "a@b.example\r\nBcc: c@d.example",
      "a@b.example, c@d.example",
      "<a@b.example>",
      "",
    ]) {
      await db().mail.updateMany({ data: { state: "queued", nextAttemptAt: now() } });
      await db().order.update({ where: { id: order?.id ?? "" }, data: { email } });
      await sendDueMails();
      expect(await mailsOf(order?.id ?? "")).toMatchObject([{ state: "failed" }]);
    }
    expect(server.received).toHaveLength(1);
  });
});

describe("That an order was received", () => {
  it("is told once, a while after the last try to pay it, to the address that was typed last", async () => {
    const request = requestFor(await newVariant());
    const { token } = await start(request);
    expect(await sendDueMails()).toBe(0);
    await start({ ...request, form: { ...request.form, email: "right@example.com" } });
    passTime(timeToPay + seconds(1));
    await sendDueMails();
    expect(server.received).toMatchObject([{ to: "right@example.com" }]);
    expect(server.received[0] && partOf(server.received[0], "text/plain")).toContain(`/orders/${token}`);
    passTime(timeToPay);
    expect(await sendDueMails()).toBe(0);
  });

  it("is not told once it is paid, nor while another order of the cart is tried", async () => {
    const paid = await anOrder();
    await db().order.update({ where: { id: paid.id }, data: { state: "paid" } });
    const request = requestFor(await newVariant());
    const { token } = await start(request);
    passTime(minutes(10));
    await start({ ...request, currency: "USD" });
    passTime(timeToPay - minutes(10) + seconds(1));
    await sendDueMails();
    const [before] = await mailsOf((await getOrderRow(token)).id);
    expect([before?.state, (await mailsOf(paid.id))[0]?.state]).toEqual(["skipped", "skipped"]);
    passTime(minutes(10));
    await sendDueMails();
    expect(server.received).toHaveLength(1);
  });

  it("is told to one address three times in an hour, so that orders fill no stranger's inbox", async () => {
    for (let number = 0; number < 5; number++) {
      const request = requestFor(await newVariant());
      await start({ ...request, form: { ...request.form, email: "victim@example.com" } });
    }
    passTime(timeToPay + seconds(1));
    expect(await sendDueMails()).toBe(5);
    expect(server.received).toHaveLength(3);
  });
});

describe("What is secret in a mail", () => {
  it("is forgotten when it can no longer be used, and the mail is not sent any more", async () => {
    const at = now();
    const secret = { secret: "sealed", secretUntil: later(at, minutes(10)) };
    const facts = { kind: "order-paid", locale: "es", data: {}, createdAt: at, ...secret };
    const due = { nextAttemptAt: later(at, minutes(30)) };
    await db().mail.create({ data: { ...facts, ...due, id: timeOrderedId(at), key: "a" } });
    await db().mail.create({ data: { ...facts, id: timeOrderedId(at), key: "b", state: "kept" } });
    await forgetOldSecrets();
    expect(await db().mail.count({ where: { secret: null } })).toBe(0);
    passTime(minutes(10));
    await forgetOldSecrets();
    const left = await db().mail.findMany({ orderBy: { key: "asc" } });
    expect(left).toMatchObject([
      { state: "failed", secret: null, nextAttemptAt: null },
      { state: "kept", secret: null },
    ]);
  });
});
