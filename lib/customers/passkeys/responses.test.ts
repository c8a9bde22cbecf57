import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAssertion, parseRegistration } from "./responses";

const encode = (text: string) => Buffer.from(text).toString("base64url");
const clientDataJSON = encode(JSON.stringify({ type: "webauthn.get", challenge: "abc", origin: "x" }));
const signed = {
  ...{ id: "aWQ", rawId: "aWQ", type: "public-key", clientExtensionResults: { anything: [1] } },
  response: { clientDataJSON, authenticatorData: "YQ", signature: "Yg", userHandle: "Yw" },
};
const made = { ...signed, response: { clientDataJSON, attestationObject: "YQ" } };

const withAnswer = (change: object) => ({ ...signed, response: { ...signed.response, ...change } });
const withMade = (change: object) => ({ ...made, response: { ...made.response, ...change } });

describe("What a browser sends of a passkey", () => {
  it("is read with the challenge that it is for, and without what nobody asked for", () => {
    expect(parseAssertion(signed)).toMatchObject({
      challenge: "abc",
      answer: { clientExtensionResults: {} },
    });
    expect(parseRegistration(made)).toMatchObject({
      challenge: "abc",
      answer: { response: { attestationObject: "YQ" } },
    });
  });

  it.each([
    ["nothing", undefined],
    ["text", JSON.stringify(signed)],
    ["a list", [signed]],
    ["an id that is none", { ...signed, id: "a+b" }],
    ["an id without end", { ...signed, id: "a".repeat(1_400) }],
    ["another type", { ...signed, type: "password" }],
    ["no owner", withAnswer({ userHandle: undefined })],
    ["a signature without end", withAnswer({ signature: "a".repeat(2_000) })],
    ["client data that is no JSON", withAnswer({ clientDataJSON: encode("{") })],
    ["client data without a challenge", withAnswer({ clientDataJSON: encode("{}") })],
    ["a challenge that is a list", withAnswer({ clientDataJSON: encode('{"challenge":["abc"]}') })],
    ["client data that is null", withAnswer({ clientDataJSON: encode("null") })],
    ["client data without end", withAnswer({ clientDataJSON: "a".repeat(4_000) })],
  ])("is nothing where it is %s", (_what, value) => {
    expect(parseAssertion(value)).toBeNull();
  });

  it.each([
    ["an attestation without end", withMade({ attestationObject: "a".repeat(12_000) })],
    ["an attestation that is a list", withMade({ attestationObject: ["YQ"] })],
    ["what signs in", signed],
  ])("makes nothing where it is %s", (_what, value) => {
    expect(parseRegistration(value)).toBeNull();
  });

  it("is read without an exception, whatever it is", () => {
    const anything = fc.anything({ withNullPrototype: true, withTypedArray: true, withBigInt: true });
    fc.assert(
      fc.property(anything, fc.string(), (value, text) => {
        expect(parseAssertion(value)).toBeNull();
        const data = withAnswer({ clientDataJSON: encode(text) });
        expect(() => [parseRegistration(value), parseAssertion(data)]).not.toThrow();
      }),
    );
  });
});
