import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address";

const forwarded = { "x-forwarded-for": "6.6.6.6, 203.0.113.7, 10.0.0.2" };

describe("a visitor's address", () => {
  it.each([
    [0, "198.51.100.9", "198.51.100.9"],
    [0, "::ffff:198.51.100.9", "198.51.100.9"],
    [0, "fe80::1%eth0", "fe80::1"],
    [0, undefined, undefined],
    [1, "10.0.0.1", "10.0.0.2"],
    [2, "10.0.0.1", "203.0.113.7"],
    // Fewer entries than proxies: the request did not come through them.
    [4, "10.0.0.1", undefined],
  ])("with %s trusted proxies and the socket at %s is %s", (trusted, socket, address) => {
    expect(clientAddress(forwarded, socket, trusted)).toBe(address);
  });

  it("is never what a client wrote into a header that nobody was told to trust", () => {
    const headers = { ...forwarded, "x-real-ip": "6.6.6.6", "cf-connecting-ip": "6.6.6.6" };
    expect(clientAddress(headers, "198.51.100.9", 0)).toBe("198.51.100.9");
  });

  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["203.0.113.7:4711", "203.0.113.7"],
    ["[2001:db8::1]:4711", "2001:db8::1"],
    ["2001:db8::1", "2001:db8::1"],
    ["unknown", undefined],
    ["", undefined],
    ["1.2.3.4.5", undefined],
  ])("in the platform's header as %s is %s", (value, address) => {
    expect(clientAddress({ "cf-connecting-ip": value }, "10.0.0.1", "cf-connecting-ip")).toBe(address);
  });
});
