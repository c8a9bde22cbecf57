import { later, minutes } from "../platform/clock";
import { groupBy } from "../platform/group-by";
import { couldBeOurReference } from "../platform/ids";
import type { AttemptFact, Day, Item, PlexoSessionFact } from "./facts";

/** So long after its request left, what became of a session may still be being found out. */
const patience = minutes(5);

export type Part = { items: Item[]; matched: number; others: number };

const nothingSaid = { field: null, currencyHere: null, here: null, currencyAtPlexo: null, atPlexo: null };

/** Sessions say nothing of money: they are there, or they are not. */
export function compareSessions({ at, plexo, here }: Day): Part {
  const items: Item[] = [];
  const byReference = groupBy(plexo.sessions, ({ referenceId }) => referenceId);
  const known = new Map(here.attempts.map((attempt) => [attempt.sessionReference, attempt]));
  let matched = 0;
  let others = 0;

  for (const attempt of here.attempts) {
    if (!attempt.isOfDay || attempt.via === "charge") continue;
    const sessions = byReference.get(attempt.sessionReference) ?? [];
    const item = compareAttempt(attempt, sessions, at);
    if (item) items.push(item);
    else if (sessions.length > 0) matched++;
  }
  for (const [reference, sessions] of byReference) {
    if (known.has(reference)) continue;
    if (!couldBeOurReference(reference)) others += sessions.length;
    else items.push(...sessions.map((session) => ofPlexo("only_at_plexo", session, null)));
  }
  return { items, matched, others };
}

function compareAttempt(attempt: AttemptFact, sessions: PlexoSessionFact[], at: Date): Item | null {
  const [first, second] = sessions;
  if (!first) return compareMissing(attempt, at);
  if (second) return ofPlexo("twice_at_plexo", second, attempt);
  if (attempt.plexoSessionId === first.id) return null;
  // Asked for, and its answer got lost: it is looked up.
  const isUnderWay = attempt.state === "creating" && isYoung(attempt, at);
  return ofPlexo(isUnderWay ? "not_yet_due" : "only_at_plexo", first, attempt);
}

function compareMissing(attempt: AttemptFact, at: Date): Item | null {
  if (attempt.plexoSessionId === null && (attempt.sentAt === null || attempt.state === "closed")) return null;
  const isUnderWay = attempt.plexoSessionId === null && isYoung(attempt, at);
  return {
    ...nothingSaid,
    kind: isUnderWay ? "not_yet_due" : "only_here",
    subject: "session",
    plexoId: attempt.plexoSessionId,
    reference: attempt.sessionReference,
    attemptId: attempt.id,
    since: attempt.sentAt ?? attempt.createdAt,
    status: attempt.state,
  };
}

const isYoung = ({ sentAt, createdAt }: AttemptFact, at: Date) => at < later(sentAt ?? createdAt, patience);

function ofPlexo(kind: Item["kind"], session: PlexoSessionFact, attempt: AttemptFact | null): Item {
  return {
    ...nothingSaid,
    kind,
    subject: "session",
    plexoId: session.id,
    reference: session.referenceId,
    attemptId: attempt?.id ?? null,
    since: attempt?.createdAt ?? null,
    status: session.status,
  };
}
