import { db, type Transaction, transaction } from "../platform/db";
import { mayTry } from "../platform/tries";
import { confirmPassword } from "./account";
import { recordAudit } from "./audit";
import { endLogins } from "./end-logins";
import { findLogin } from "./login-session";
import { newRecoveryCodes, newTotpSecret, recoveryDigest, totpSetUp, totpStepOf } from "./second-factor";

type Person = { id: string; email: string };
type Refused = { ok: false; problem: "wrong" | "too-many" };

/** Makes a key for the app; it counts once a code of it was typed. */
export async function beginSetUp(person: Person, password: string): Promise<{ ok: true } | Refused> {
  const confirmed = await confirmPassword(person, password);
  if (!confirmed.ok) return confirmed;
  await db().staff.update({ where: { id: person.id }, data: { totpPending: newTotpSecret(person.id) } });
  return { ok: true };
}

/** Whether there is a second factor, and the key that is being set up. */
export async function findSetUp(person: Person) {
  const { totpSecret, totpPending } = await db().staff.findUniqueOrThrow({ where: { id: person.id } });
  const left = await db().staffRecoveryCode.count({ where: { staffId: person.id } });
  return { isOn: totpSecret !== null, left, pending: totpPending && totpSetUp(person, totpPending) };
}

/**
 * Turns the second factor on with a first code of the app, signs every other browser out, and answers the recovery
 * codes: they are nowhere to be read afterwards.
 */
export async function finishSetUp(
  person: Person,
  code: string,
): Promise<{ ok: true; codes: string[] } | Refused> {
  if (!(await mayTry("second factor", person.id, undefined))) return { ok: false, problem: "too-many" };
  const login = await findLogin();
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Staff" WHERE "id" = ${person.id}::uuid FOR UPDATE`;
    const staff = await tx.staff.findUniqueOrThrow({ where: { id: person.id } });
    const pending = staff.totpPending;
    const totpStep = pending === null ? null : totpStepOf({ id: staff.id, totpStep: null }, pending, code);
    if (totpStep === null) return { ok: false as const, problem: "wrong" as const };
    const data = { totpSecret: pending, totpPending: null, totpStep };
    await tx.staff.update({ where: { id: person.id }, data });
    await endLogins(tx, person.id, login?.id);
    await recordAudit(tx, { staff: person, action: "second-factor.on", subject: `staff ${person.email}` });
    return { ok: true as const, codes: await replaceCodes(tx, person.id) };
  });
}

/** New recovery codes in the place of the ones before. */
export async function renewCodes(
  person: Person,
  password: string,
): Promise<{ ok: true; codes: string[] } | Refused> {
  const confirmed = await confirmPassword(person, password);
  if (!confirmed.ok) return confirmed;
  return transaction(async (tx) => {
    await recordAudit(tx, { staff: person, action: "second-factor.codes", subject: `staff ${person.email}` });
    return { ok: true as const, codes: await replaceCodes(tx, person.id) };
  });
}

/** Turns the second factor off. */
export async function turnOff(person: Person, password: string): Promise<{ ok: true } | Refused> {
  const confirmed = await confirmPassword(person, password);
  if (!confirmed.ok) return confirmed;
  await transaction(async (tx) => {
    await clearSecondFactor(tx, person.id);
    await recordAudit(tx, { staff: person, action: "second-factor.off", subject: `staff ${person.email}` });
  });
  return { ok: true };
}

/** Takes key and codes away. */
export async function clearSecondFactor(tx: Transaction, staffId: string): Promise<void> {
  await tx.staff.update({
    where: { id: staffId },
    data: { totpSecret: null, totpPending: null, totpStep: null },
  });
  await tx.staffRecoveryCode.deleteMany({ where: { staffId } });
}

async function replaceCodes(tx: Transaction, staffId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.staffRecoveryCode.deleteMany({ where: { staffId } });
  await tx.staffRecoveryCode.createMany({
    data: codes.map((code) => ({ staffId, digest: recoveryDigest(staffId, code) })),
  });
  return codes;
}
