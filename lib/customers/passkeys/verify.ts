import type { CustomerPasskey } from "@/prisma/generated/client";
import { log } from "../../platform/log";
import { providerOf } from "./providers";
import { relyingParty } from "./relying-party";
import type { parseAssertion, parseRegistration } from "./responses";

/** What every passkey can be: Ed25519, ES256, RS256. Set here, as the library's own choice depends on Node.js. */
export const algorithms = [-8, -7, -257];

/** With all its parsers of certificates it takes half a second and 25 MB: a process that needs it not has it not. */
export const loadWebAuthn = () => import("@simplewebauthn/server");

type Registration = NonNullable<ReturnType<typeof parseRegistration>>;
type Assertion = NonNullable<ReturnType<typeof parseAssertion>>;

/** What is to be kept of a passkey that was made for that challenge, here; null: it was not. */
export async function verifyRegistration({ answer, challenge }: Registration) {
  const [{ verifyRegistrationResponse }, { decodeAttestationObject }] = await Promise.all([
    loadWebAuthn(),
    import("@simplewebauthn/server/helpers"),
  ]);
  return refusing(async () => {
    const expected = expectedOf(challenge);
    const attestation = decodeAttestationObject(
      new Uint8Array(Buffer.from(answer.response.attestationObject, "base64url")),
    );
    // None was asked for. With a certificate the library would look, elsewhere, whether it was revoked.
    const [format, statement] = [attestation.get("fmt"), attestation.get("attStmt")];
    const isBare = format === "none" || (format === "packed" && !statement.get("x5c"));
    if (!isBare) throw new Error("An attestation with certificates was not asked for.");
    const { registrationInfo: made } = await verifyRegistrationResponse({
      ...{ response: answer, ...expected },
      supportedAlgorithmIDs: algorithms,
    });
    // The library compares what the browser calls it with nothing: only this bounds what the authenticator does.
    if (!made || made.credential.id !== answer.id) return null;
    const { id: credentialId, publicKey, counter } = made.credential;
    return {
      ...{ credentialId, publicKey, counter: BigInt(counter) },
      rpId: expected.expectedRPID,
      provider: providerOf(made.aaguid),
      isSynced: made.credentialBackedUp,
    };
  });
}

/** What a passkey says of itself now, where it signed that challenge, here; null: it did not. */
export async function verifyAssertion(
  { answer, challenge }: Assertion,
  { credentialId: id, publicKey, counter }: CustomerPasskey,
) {
  const { verifyAuthenticationResponse } = await loadWebAuthn();
  return refusing(async () => {
    const expected = expectedOf(challenge);
    const { verified, authenticationInfo: told } = await verifyAuthenticationResponse({
      ...{ response: answer, ...expected },
      credential: { id, publicKey, counter: Number(counter) },
    });
    if (!verified) return null;
    return {
      ...{ counter: BigInt(told.newCounter), rpId: expected.expectedRPID },
      isSynced: told.credentialBackedUp,
    };
  });
}

function expectedOf(expectedChallenge: string) {
  const party = relyingParty();
  if (!party) throw new Error("SHOP_URL has no name that a passkey could belong to.");
  const { id: expectedRPID, origin: expectedOrigin } = party;
  return { expectedChallenge, expectedOrigin, expectedRPID, requireUserVerification: true };
}

/** The library throws for whatever is not as it should be. Nothing is asked for inside: no other error gets lost. */
async function refusing<Found>(verify: () => Promise<Found | null>): Promise<Found | null> {
  try {
    return await verify();
  } catch (error) {
    log.info({ why: error instanceof Error ? error.message : String(error) }, "a passkey was refused");
    return null;
  }
}
