import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { days, later, now } from "@/lib/platform/clock";

/** A certificate for 127.0.0.1 that is signed by itself alone (X.509, RFC 5280), and its key; both PEM. */
export function makeCertificate(): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const at = now();
  const body = sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, [1, ...randomBytes(8)]),
    signedBy,
    name,
    sequence(time(later(at, -days(1))), time(later(at, days(1)))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(sequence(oid(0x55, 0x1d, 0x11), der(0x04, sequence(der(0x87, [127, 0, 0, 1])))))),
  );
  const signature = sign("sha256", body, privateKey);
  const whole = sequence(body, signedBy, der(0x03, [0, ...signature]));
  const lines = whole.toString("base64").replaceAll(/.{64}/g, "$&\n");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

function der(tag: number, ...parts: (Buffer | number[])[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { length } = content;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}

const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const oid = (...bytes: number[]) => der(0x06, bytes);
/** ecdsa-with-SHA256. */
const signedBy = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const name = sequence(
  der(0x31, sequence(oid(0x55, 0x04, 0x03), der(0x0c, [...Buffer.from("mail.example")]))),
);
const time = (at: Date) =>
  der(0x18, [...Buffer.from(`${at.toISOString().replaceAll(/\D/g, "").slice(0, 14)}Z`)]);
