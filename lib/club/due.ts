import { later, minutes, now, seconds } from "../platform/clock";
import { db, transaction } from "../platform/db";
import { log, logError } from "../platform/log";
import { processWide } from "../platform/process-wide";
import { startRounds } from "../platform/rounds";
import { readBox } from "./box";
import { findClubCard } from "./card";
import { chargeMonth, type FindCard } from "./charge";
import { lockMember, type Member, readMember } from "./record";
import { planMember, type Todo } from "./rules/plan";
import { lookAgain } from "./rules/terms";
import { announce, close, endCharge } from "./steps";

/** Between two rounds that found nothing: nothing of the club is in a hurry. */
const pause = seconds(5);

/** Members that one round takes on, so that a backlog is shared by all processes. */
const batch = 10;

/** A process that takes a member on and dies leaves it to others after this long. */
const lease = minutes(3);

/** Steps of one member at a time: more than ever follow from each other. */
const mostSteps = 8;

/**
 * One round: does what the club has to do by now, for at most a batch of members. Returns for how many. Several processes
 * share the work (SKIP LOCKED); that a member is taken on saves work, and is not relied on.
 */
export async function chargeDueMembers(findCard: FindCard = findClubCard): Promise<number> {
  const at = now();
  const due = await db().$queryRaw<{ id: string }[]>`
    UPDATE "ClubMember" SET "dueAt" = ${later(at, lease)}
    WHERE "id" IN (
      SELECT "id" FROM "ClubMember" WHERE "dueAt" <= ${at}
      ORDER BY "dueAt" LIMIT ${batch} FOR UPDATE SKIP LOCKED
    )
    RETURNING "id"::text`;
  const work = Promise.all(
    due.map(({ id }) =>
      goOn(id, findCard).catch((error) => logError(error, { member: id }, "the club failed")),
    ),
  ).finally(() => underWay.delete(work));
  underWay.add(work);
  await work;
  return due.length;
}

const underWay = processWide("the club at work", () => new Set<Promise<unknown>>());

/** Waits until nothing of it is under way: a charge that was stored is sent by this process, or by none. */
export async function untilCharged(): Promise<void> {
  await Promise.all(underWay);
}

/** Does the club's work for as long as this process lives. */
export function startClub(): void {
  startRounds({
    failed: "the club failed",
    pause,
    round: async () => ((await chargeDueMembers()) > 0 ? 0 : pause),
  });
}

/** Makes one step after the other for a member, each of them planned anew, until there is nothing to do. */
export async function goOn(memberId: string, findCard: FindCard): Promise<void> {
  for (let step = 0; step < mostSteps; step++) {
    const member = await readMember(memberId);
    if (!member) return;
    const todo = planMember(member.facts, now());
    if (todo.do === "charge") {
      if ((await chargeMonth(member, todo, findCard)) === "done") continue;
      await db().clubMember.update({
        where: { id: memberId },
        data: { dueAt: later(now(), lookAgain) },
      });
      return;
    }
    if ((await takeStep(memberId)) === "wait") return;
  }
}

/** Plans once more with the member's row locked, and does what that says. */
async function takeStep(memberId: string): Promise<Todo["do"]> {
  const seen = await readMember(memberId);
  // Read before the transaction, which has one connection.
  const box = seen && (await readBox(seen.row));
  return transaction(async (tx) => {
    const at = now();
    const member = await lockMember(tx, memberId);
    if (!member) return "wait";
    const todo = planMember(member.facts, at);
    switch (todo.do) {
      case "wait":
        await tx.clubMember.update({ where: { id: memberId }, data: { dueAt: todo.until } });
        break;
      case "announce":
        // Another box was chosen meanwhile, or another place: the next step has that one.
        if (seen && isSameBox(seen.row, member.row)) await announce(tx, member, todo, box, at);
        break;
      case "end-charge":
        await endCharge(tx, member, todo, at);
        break;
      case "close":
        await close(tx, member, todo, at);
        break;
    }
    if (todo.do !== "wait") log.info({ member: memberId, ...todo }, "club");
    return todo.do;
  });
}

function isSameBox(one: Member["row"], other: Member["row"]): boolean {
  return (["sku", "currency", "delivery", "department"] as const).every((key) => one[key] === other[key]);
}
