import { Secret, TOTP } from "otpauth";
import { shop } from "@/shop/shop";
import { now, seconds } from "../platform/clock";
import { transaction } from "../platform/db";
import { digestOf } from "../platform/digest";
import { clearCode } from "../platform/ids";
import { seal, unseal } from "../platform/seal";

const period = 30;

/** Codes as every authenticator app makes them when nothing else is said. */
function totpOf(secret: string, label: string): TOTP {
  const given = { issuer: shop.name, label, secret: Secret.fromBase32(secret) };
  return new TOTP({ ...given, digits: 6, period });
}

/** A new key for a member of staff's authenticator app, sealed for its column. */
export function newTotpSecret(staffId: string): string {
  return seal("second factors", staffId, new Secret({ size: 20 }).base32);
}

/** Throws where SHOP_SECRET is another one than when it was sealed. */
function open(staffId: string, sealed: string): string {
  const secret = unseal("second factors", staffId, sealed);
  if (secret === null) throw new Error("The second factor cannot be read: was SHOP_SECRET changed?");
  return secret;
}

/** The key as one types it, and the address that an app reads from a QR code. */
export function totpSetUp(
  staff: { id: string; email: string },
  sealed: string,
): { key: string; uri: string } {
  const key = open(staff.id, sealed);
  return { key, uri: totpOf(key, staff.email).toString() };
}

/**
 * The time step that a typed code belongs to, or null where it is none. A clock may be one step off, and a step
 * that was used, or one before it, counts no more.
 */
export function totpStepOf(
  staff: { id: string; totpStep: number | null },
  sealed: string,
  typed: string,
): number | null {
  const token = typed.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = now().getTime();
  const delta = totpOf(open(staff.id, sealed), "").validate({ token, timestamp, window: 1 });
  if (delta === null) return null;
  const step = Math.floor(timestamp / seconds(period)) + delta;
  return staff.totpStep === null || step > staff.totpStep ? step : null;
}

const recoveryCodes = 10;

/** Codes for when the app is not at hand, each good for once. Only their digests are stored. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodes }, () => `${clearCode(5)}-${clearCode(5)}-${clearCode(5)}`);
}

/** What is stored of a recovery code, however it was typed. */
export function recoveryDigest(staffId: string, typed: string): string {
  return digestOf(`${staffId} ${typed.toUpperCase().replace(/[^0-9A-Z]/g, "")}`);
}

/** Whether that is a code of the app, or a recovery code. Either is used up by it, also by two who come at once. */
export function spendSecondFactor(staffId: string, typed: string): Promise<"app" | "recovery" | null> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Staff" WHERE "id" = ${staffId}::uuid FOR UPDATE`;
    const staff = await tx.staff.findUniqueOrThrow({ where: { id: staffId } });
    if (!staff.totpSecret) return null;
    const totpStep = totpStepOf(staff, staff.totpSecret, typed);
    if (totpStep !== null) {
      await tx.staff.update({ where: { id: staffId }, data: { totpStep } });
      return "app";
    }
    const digest = recoveryDigest(staffId, typed);
    const { count } = await tx.staffRecoveryCode.deleteMany({ where: { staffId, digest } });
    return count > 0 ? "recovery" : null;
  });
}
