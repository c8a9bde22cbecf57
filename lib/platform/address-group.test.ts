import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "../../test/support/any-text";
import { addressGroup } from "./address-group";

describe("limits count an address", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9"],
    [" 203.0.113.9 ", "203.0.113.9"],
    ["127.0.0.1", "127.0.0.1"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["::FFFF:203.0.113.9", "203.0.113.9"],
    ["::ffff:cb00:7109", "203.0.113.9"],
    ["0:0:0:0:0:ffff:203.0.113.9", "203.0.113.9"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["2001:DB8:0:0:ffff:ffff:ffff:ffff", "2001:db8:0:0::/64"],
    ["2001:0db8:0000:0001::", "2001:db8:0:1::/64"],
    ["2001:db8:1:2:3:4:203.0.113.9", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
    ["::", "0:0:0:0::/64"],
    ["1::ffff:cb00:7109", "1:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("%s as %s", (address, group) => {
    expect(addressGroup(address)).toBe(group);
  });

  it.each([
    undefined,
    "",
    " ",
    "unknown",
    "_hidden",
    "203.0.113",
    "203.0.113.256",
    "203.0.113.9:4711",
    "0x7f.1",
    "010.0.0.1",
    "[2001:db8::1]",
    "2001:db8::1::2",
    "2001:db8",
    "1:2:3:4:5:6:7:8:9",
    "g::1",
    "203.0.113.9, 198.51.100.1",
    "2001:db8::1]@example.com",
    "::1/64",
    "\u0000",
    "x".repeat(10_000),
  ])("%j as none", (address) => {
    expect(addressGroup(address)).toBeUndefined();
  });

  const words = (count: number) =>
    fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: count, maxLength: count });
  const written = (all: number[]) => all.map((word) => word.toString(16)).join(":");

  it("of one /64 as one customer, and of another as another's", () => {
    fc.assert(
      fc.property(words(4), words(4), words(4), fc.nat(3), (network, one, other, at) => {
        fc.pre(network.some((word) => word > 0));
        const group = addressGroup(written([...network, ...one]));
        expect(group).toBe(`${written(network)}::/64`);
        expect(addressGroup(written([...network, ...other]))).toBe(group);
        const neighbour = network.with(at, (network[at] ?? 0) ^ 1);
        expect(addressGroup(written([...neighbour, ...one]))).not.toBe(group);
      }),
    );
  });

  it("without an exception, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyText()), (text) => {
        expect(() => addressGroup(text)).not.toThrow();
      }),
    );
  });
});
