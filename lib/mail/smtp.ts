import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import { shop } from "@/shop/shop";
import { seconds } from "../platform/clock";
import { env } from "../platform/env";
import type { MailServer } from "../platform/mail-server";
import { isLoopback } from "../plexo/redirect";
import { longestTry } from "./schedule";
import type { WrittenMail } from "./write";

/** What came of handing a mail to the mail server. `why` may quote the server, and never the mail. */
export type Delivery =
  | { is: "taken" }
  /** The server refuses this mail for good. */
  | { is: "refused"; why: string }
  /** Not now. `isAway`: the server itself is not to be reached, so that others need not be tried. */
  | { is: "postponed"; why: string; isAway: boolean };

export type Addressed = WrittenMail & { key: string; to: string };

/** Longest wait for each: to look the server up, to connect, for its greeting, and for every further word. */
const patience = seconds(10);

/**
 * Hands a mail to the mail server, encrypted unless that runs on this machine. One recipient, whom the envelope names
 * as it is: no header is read for it. Where a server takes a mail and dies before it says so, the mail is sent once
 * more, with the same Message-ID, by which programs tell that they have it.
 */
export async function deliver(server: MailServer, mail: Addressed, wait = patience): Promise<Delivery> {
  const { key, to, subject, html, text } = mail;
  const from = env().MAIL_FROM ?? "";
  const address = { name: "", address: to };
  const transport = createTransport({
    ...{ dnsTimeout: wait, connectionTimeout: wait, greetingTimeout: wait, socketTimeout: wait },
    ...{ host: server.host, port: server.port, secure: server.isEncrypted },
    // Passwords and mails in the clear only within this machine.
    ...(isLoopback(server.host) ? { ignoreTLS: true } : { requireTLS: true }),
    ...(server.user && { auth: { user: server.user, pass: server.password } }),
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  try {
    await transport.sendMail({
      ...{ from: { name: shop.name, address: from }, to: address, envelope: { from, to: [to] } },
      ...(shop.contact.email && { replyTo: shop.contact.email }),
      ...{ subject, html, text, messageId: messageId(key, from) },
      // No out-of-office note is to answer it (RFC 3834).
      headers: { "Auto-Submitted": "auto-generated" },
      signal: AbortSignal.timeout(longestTry),
    });
    return { is: "taken" };
  } catch (error) {
    return judge(error);
  } finally {
    transport.close();
  }
}

/** The same whenever the mail is sent. */
function messageId(key: string, from: string): string {
  const digest = createHash("sha256").update(key).digest("hex").slice(0, 40);
  return `<${digest}@${from.split("@").at(-1)}>`;
}

/** Commands that are about one mail: no other is refused for it. */
const ofTheMail = new Set(["RCPT TO", "DATA"]);

function judge(error: unknown): Delivery {
  const { command, permanent, responseCode, code, message } = Object(error) as Partial<SmtpError>;
  // An answer to a login may quote it.
  const said = code === "EAUTH" ? "the user or the password of SMTP_URL was refused" : (message ?? "");
  const why = `${code ?? "unknown"}${responseCode ? ` ${responseCode}` : ""}: ${said}`.slice(0, 300);
  const isAnswer = responseCode !== undefined && ofTheMail.has(command ?? "");
  if (isAnswer && permanent) return { is: "refused", why };
  // An address that cannot be written into the envelope at all.
  if (code === "EENVELOPE" && command === "API") return { is: "refused", why };
  return { is: "postponed", why, isAway: !isAnswer };
}

type SmtpError = Error & { command: string; permanent: boolean; responseCode: number; code: string };
