import type { Mail } from "@/prisma/generated/client";
import { later, now, seconds } from "../platform/clock";
import { env } from "../platform/env";
import { log, logError } from "../platform/log";
import { processWide } from "../platform/process-wide";
import { isGoing } from "../platform/readiness";
import { startRounds } from "../platform/rounds";
import { claimMail, finishMail, forgetOldSecrets, type Outcome } from "./outbox";
import { prepareMail } from "./prepare";
import { pauseAfter } from "./schedule";
import { deliver } from "./smtp";

/** So many mails are on their way at once from one process. */
const lanes = 3;

/** One round takes no further mail on after this long. */
const patience = seconds(20);

/** Between two rounds: after one that found nothing, and after one that found the mail server away. */
const pauses = { idle: seconds(2), away: seconds(30) };

const underWay = processWide("mails under way", () => new Set<Promise<boolean>>());

/**
 * One round: sends what is due, each mail from one process at a time. Where the mail server is away, the rest waits for
 * the next round. Returns how many mails were taken on, or "away".
 */
export async function sendDueMails(): Promise<number | "away"> {
  const end = later(now(), patience);
  await forgetOldSecrets();
  let taken = 0;
  let isAway = false;
  const lane = async (first?: Mail) => {
    for (let mail = first; mail; ) {
      taken++;
      if (await sendNoted(mail)) isAway = true;
      const isOver = isAway || isGoing() || now() >= end;
      mail = isOver ? undefined : await claimMail();
    }
  };
  // Mostly there is nothing: one question tells.
  const first = await claimMail();
  const others = first ? Array.from({ length: lanes - 1 }, async () => lane(await claimMail())) : [];
  await Promise.all([lane(first), ...others]);
  return isAway ? "away" : taken;
}

/** Sends mails for as long as this process lives. */
export function startSending(): void {
  startRounds({
    failed: "mails could not be sent",
    pause: pauses.idle,
    round: async () => {
      const taken = await sendDueMails();
      if (taken === "away") return pauses.away;
      return taken > 0 ? 0 : pauses.idle;
    },
  });
}

/** Waits until no mail is on its way: one that was taken by the mail server is written down as sent. */
export async function untilSent(): Promise<void> {
  await Promise.allSettled(underWay);
}

function sendNoted(mail: Mail): Promise<boolean> {
  const work = send(mail).finally(() => underWay.delete(work));
  underWay.add(work);
  return work;
}

/** Sends one. Returns whether the mail server is away. */
async function send(mail: Mail): Promise<boolean> {
  const { outcome, isAway } = await attempt(mail);
  await finishMail(mail, outcome);
  const { id, kind, attempts } = mail;
  const line = {
    mail: id,
    kind,
    attempts,
    ...(mail.orderId && { order: mail.orderId }),
    state: outcome.state,
  };
  if (outcome.state === "failed") log.error(line, "mail not sent");
  else if ("why" in outcome) log.warn({ ...line, next: outcome.at }, "mail not sent yet");
  else log.info(line, "mail done");
  return isAway;
}

type Attempted = { outcome: Outcome; isAway: boolean };

async function attempt(mail: Mail): Promise<Attempted> {
  const done = (outcome: Outcome) => ({ outcome, isAway: false });
  try {
    const prepared = await prepareMail(mail);
    if (prepared.is === "needless") return done({ state: "skipped" });
    if (prepared.is === "early") return done({ state: "queued", at: prepared.at });
    if (prepared.is === "wrong") return done({ state: "failed", why: prepared.why });
    const { to, locale, written } = prepared;
    const { SMTP_URL } = env();
    if (!SMTP_URL) return done({ state: "kept", to, locale });
    const delivery = await deliver(SMTP_URL, { ...written, key: mail.key, to });
    if (delivery.is === "taken") return done({ state: "sent", to, locale });
    if (delivery.is === "refused") return done({ state: "failed", why: delivery.why });
    return { outcome: tryAgain(mail, delivery.why), isAway: delivery.isAway };
  } catch (error) {
    // Its message may quote what the mail was to say.
    logError(error, { mail: mail.id, kind: mail.kind }, "a mail could not be written");
    const name = error instanceof Error ? error.name : "unknown";
    return done(tryAgain(mail, `It could not be written (${name}).`));
  }
}

function tryAgain({ attempts }: Mail, why: string): Outcome {
  const pause = pauseAfter(attempts);
  return pause === null ? { state: "failed", why } : { state: "queued", at: later(now(), pause), why };
}
