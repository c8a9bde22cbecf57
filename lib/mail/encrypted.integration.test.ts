import tls from "node:tls";
import { afterEach, describe, expect, it, vi } from "vitest";
import { makeCertificate } from "@/test/support/certificate";
import { type Lock, TestMailServer } from "@/test/support/mail-server";
import { getOrderRow, newVariant, requestFor, start } from "@/test/support/orders";
import { withShop } from "@/test/support/shop";
import { now } from "../platform/clock";
import { db, transaction } from "../platform/db";
import { env } from "../platform/env";
import { log } from "../platform/log";
import { queueMails } from "./queue";
import { sendDueMails } from "./send";

/** Whether this machine is taken for another one, to which nothing is sent in the clear. */
const machine = vi.hoisted(() => ({ isOther: false }));
vi.mock("../plexo/redirect", async (original) => {
  const { isLoopback, ...rest } = await original<typeof import("../plexo/redirect")>();
  return { ...rest, isLoopback: (host: string) => !machine.isOther && isLoopback(host) };
});

withShop();

const own = makeCertificate();
const user = "shop@ombu.example";
const password = "s3cret:p@ss";
const connect = tls.connect;

let server: TestMailServer;

afterEach(async () => {
  machine.isOther = false;
  vi.restoreAllMocks();
  await server.stop();
});

/** Starts a server, and has the shop send to it, with this password, trusting that certificate and no other. */
async function sendTo(encryption: Lock["encryption"], { typed = password, trusted = own.cert } = {}) {
  server = await TestMailServer.start({ ...own, encryption, user, password });
  const { port } = new URL(server.url);
  const to = { host: "127.0.0.1", port: Number(port), isEncrypted: encryption === "at once" };
  machine.isOther = true;
  Object.assign(env(), { SMTP_URL: { ...to, user, password: typed }, MAIL_FROM: "hola@ombu.example" });
  vi.spyOn(tls, "connect").mockImplementation((options: unknown, ...rest: unknown[]) =>
    Reflect.apply(connect, tls, [{ ...Object(options), ca: trusted }, ...rest]),
  );
}

async function queuePaid() {
  const { id: orderId } = await getOrderRow((await start(requestFor(await newVariant()))).token);
  await db().mail.deleteMany();
  const key = `order:${orderId}:paid`;
  await transaction((tx) => queueMails(tx, [{ kind: "order-paid", key, orderId, data: {}, at: now() }]));
  return () => db().mail.findUniqueOrThrow({ where: { key } });
}

describe.each(["STARTTLS", "at once"] as const)(
  "A mail server that is encrypted (%s) and asks who sends",
  (how) => {
    it("gets the mail", async () => {
      const mail = await queuePaid();
      await sendTo(how);
      expect(await sendDueMails()).toBe(1);
      expect(server.received).toMatchObject([{ from: "hola@ombu.example", to: "ana@example.com" }]);
      expect(await mail()).toMatchObject({ state: "sent", lastError: null });
    });

    it.each([
      ["refuses the password", { typed: "wr0ng:p@ss" }, /^EAUTH 535: the user or the password of SMTP_URL/],
      [
        "has a certificate that nobody vouches for",
        { trusted: makeCertificate().cert },
        /^E\w+: .*certificate/i,
      ],
    ])(
      "leaves the mail in the outbox where it %s, and no word of the login is kept",
      async (_, given, why) => {
        const mail = await queuePaid();
        await sendTo(how, given);
        const lines = [vi.spyOn(log, "warn"), vi.spyOn(log, "error")];
        expect(await sendDueMails()).toBe("away");
        expect(server.received).toEqual([]);
        const row = await mail();
        expect(row).toMatchObject({ state: "queued", attempts: 1, lastError: expect.stringMatching(why) });
        expect(row.nextAttemptAt?.getTime()).toBeGreaterThan(now().getTime());
        const words = [password, "wr0ng:p@ss"].flatMap((word) => [
          word,
          Buffer.from(`\0${user}\0${word}`).toString("base64"),
        ]);
        const said = JSON.stringify([row, lines.map(({ mock }) => mock.calls)]);
        expect(said).toContain("mail not sent yet");
        for (const word of words) expect(said).not.toContain(word);
      },
    );
  },
);
