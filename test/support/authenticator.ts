import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

type Told = {
  origin?: string;
  rpId?: string;
  challenge?: string;
  /** "webauthn.create", "webauthn.get". */
  type?: string;
  /** Whether its owner was there, and was recognized. */
  present?: boolean;
  verified?: boolean;
  counter?: number;
  userHandle?: string;
  /** What the authenticator calls a new one, where the browser says something else. */
  credentialId?: Buffer;
  /** "none" where nothing is said; "self": the passkey vouches for itself. */
  attestation?: "none" | "self" | "certificates";
};

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();

/**
 * A passkey as software: what an authenticator with an ES256 key answers, put together by hand, and on request with
 * something in it that is not as it should be.
 */
export class Authenticator {
  readonly id = randomBytes(32).toString("base64url");
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject };
  private userHandle = "";

  constructor(
    private readonly site: { origin: string; rpId: string },
    private readonly isSynced = true,
    private readonly aaguid = Buffer.alloc(16),
  ) {
    this.keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  }

  /** Makes the passkey, and answers as the browser does. */
  create(options: { challenge: string; user: { id: string } }, told: Told = {}) {
    this.userHandle = options.user.id;
    const clientData = this.clientData("webauthn.create", options.challenge, told);
    const authData = Buffer.concat([this.authData(told, true), this.attestedCredential(told)]);
    const attestation = new Map<string, unknown>([
      ...this.statement(told.attestation, Buffer.concat([authData, sha256(clientData)])),
      ["authData", new Uint8Array(authData)],
    ]);
    return this.answer({
      clientDataJSON: clientData.toString("base64url"),
      attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString("base64url"),
    });
  }

  /** Signs a challenge, and answers as the browser does. */
  sign({ challenge }: { challenge: string }, told: Told = {}) {
    const clientData = this.clientData("webauthn.get", challenge, told);
    const authData = this.authData(told, false);
    const signed = Buffer.concat([authData, sha256(clientData)]);
    return this.answer({
      clientDataJSON: clientData.toString("base64url"),
      authenticatorData: authData.toString("base64url"),
      signature: this.signatureOf(signed).toString("base64url"),
      userHandle: told.userHandle ?? this.userHandle,
    });
  }

  private signatureOf(data: Buffer): Buffer {
    return createSign("SHA256").update(data).sign(this.keys.privateKey);
  }

  private statement(kind: Told["attestation"], signed: Buffer): [string, unknown][] {
    const own: [string, unknown][] = [
      ["alg", -7],
      ["sig", new Uint8Array(this.signatureOf(signed))],
    ];
    const certificates: [string, unknown][] = [...own, ["x5c", [new Uint8Array(16)]]];
    const said = { none: [], self: own, certificates }[kind ?? "none"];
    return [
      ["fmt", said.length > 0 ? "packed" : "none"],
      ["attStmt", new Map(said)],
    ];
  }

  private answer<Response>(response: Response) {
    const { id } = this;
    return { id, rawId: id, type: "public-key" as const, clientExtensionResults: {}, response };
  }

  private clientData(type: string, challenge: string, told: Told): Buffer {
    const { origin } = this.site;
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false, ...pick(told) }));
  }

  private authData({ rpId, present = true, verified = true, counter = 0 }: Told, isNew: boolean): Buffer {
    const kept = this.isSynced ? 0x18 : 0;
    const flags = (present ? 1 : 0) | (verified ? 4 : 0) | kept | (isNew ? 0x40 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId ?? this.site.rpId), Buffer.from([flags]), count]);
  }

  private attestedCredential({ credentialId }: Told): Buffer {
    const { x = "", y = "" } = this.keys.publicKey.export({ format: "jwk" });
    const point = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));
    const key = new Map<number, unknown>([
      ...([
        [1, 2],
        [3, -7],
        [-1, 1],
      ] as const),
      ...([
        [-2, point(x)],
        [-3, point(y)],
      ] as const),
    ]);
    const id = credentialId ?? Buffer.from(this.id, "base64url");
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    return Buffer.concat([this.aaguid, length, id, isoCBOR.encode(key as never)]);
  }
}

/** What of it stands in the client data. */
function pick({ origin, challenge, type }: Told) {
  return { ...(origin && { origin }), ...(challenge && { challenge }), ...(type && { type }) };
}
