import { z } from "zod";

// A browser sends what an authenticator answered, and can send anything in its place. What is longer than any
// authenticator's answer without certificates is not read.

/** Bytes in base64url, as WebAuthn's JSON has them. */
const bytes = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(Math.ceil((most * 4) / 3));

const credential = {
  id: bytes(1_023),
  rawId: bytes(1_023),
  type: z.literal("public-key"),
};
const clientDataJSON = bytes(2_048);

const registration = z.object({
  ...credential,
  response: z.object({ clientDataJSON, attestationObject: bytes(8_192) }),
});

const assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON,
    authenticatorData: bytes(2_048),
    signature: bytes(1_024),
    /** Of a passkey that is found without a name typed there is one always. */
    userHandle: bytes(64),
  }),
});

const clientData = z.object({ challenge: bytes(64) });

/** What came with it is not looked at. */
const noExtensions = { clientExtensionResults: {} };

/** A passkey that was made, and the challenge that it says it was made for; null for anything else. */
export function parseRegistration(value: unknown) {
  return withChallenge(registration.safeParse(value).data);
}

/** What a passkey signed, and the challenge that it says it is for; null for anything else. */
export function parseAssertion(value: unknown) {
  return withChallenge(assertion.safeParse(value).data);
}

function withChallenge<Answer extends { response: { clientDataJSON: string } }>(answer: Answer | undefined) {
  const challenge = answer && challengeIn(answer.response.clientDataJSON);
  return answer && challenge ? { answer: { ...answer, ...noExtensions }, challenge } : null;
}

function challengeIn(encoded: string): string | null {
  try {
    const { data } = clientData.safeParse(JSON.parse(Buffer.from(encoded, "base64url").toString()));
    return data?.challenge ?? null;
  } catch {
    return null;
  }
}
