import { hash, verify } from "@node-rs/argon2";
import { randomToken } from "../platform/ids";

/** Argon2id as OWASP's password storage cheat sheet asks for it: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost);
}

let decoy: Promise<string> | undefined;

/**
 * Whether it is the password that was hashed. Takes its time where there is no hash, too: whether an account is
 * there must not be measurable.
 */
export async function isPassword(passwordHash: string | null | undefined, given: string): Promise<boolean> {
  decoy ??= hashPassword(randomToken());
  const isSame = await verify(passwordHash ?? (await decoy), normal(given));
  return isSame && typeof passwordHash === "string";
}

/** Keyboards write one letter in several ways. */
function normal(password: string): string {
  return password.normalize("NFKC");
}
