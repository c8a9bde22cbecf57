import { expect, it } from "vitest";
import { itInExample } from "@/test/support/example";
import { parseAccountAddress } from "./account-path";

const comesTo = (address: string) => expect(parseAccountAddress(address)).toBe(address);

it.each(["/account", "/account/cards", "/checkout", "/account/data/erase"])(
  "After signing in one comes to %s",
  comesTo,
);

itInExample.each(["/en/account/cards", "/en/checkout"])("After signing in one comes to %s", comesTo);

it.each([
  ...[
    "//evil.example/account",
    "/\\evil.example/account",
    "https://evil.example/account",
    "/en//evil.example",
  ],
  ...["/admin", "/account/../admin", "/account?x=1", "/account/", "/orders/x", "", "account", "/account\n"],
  ...["/account/sign-in", "/en/account/code", "/en//account", `/account/${"a".repeat(400)}`],
  ...[null, undefined, ["/account"], 1],
])("After signing in one is not sent to %j", (address) => expect(parseAccountAddress(address)).toBeNull());
