import { describe, expect, it } from "vitest";
import { hours, later, minutes } from "../platform/clock";
import { decideAccess, idleEnd, type Login } from "./access";

const at = new Date("2026-11-27T12:00:00Z");
const asked = { right: "operate", at, secondFactorForAll: false } as const;

function login(changes: Partial<Login> = {}, staff: Partial<Login["staff"]> = {}): Login {
  return {
    staff: { role: "operator", active: true, hasSecondFactor: false, ...staff },
    ...{ complete: true, seenAt: later(at, -minutes(1)), endsAt: later(at, hours(1)), ...changes },
  };
}

describe("The desk opens", () => {
  it("to somebody who is signed in and has the right", () => {
    expect(decideAccess(login(), asked)).toBe("granted");
  });

  it.each([
    ["without a login", null, "sign-in"],
    ["after the absolute end", login({ endsAt: at }), "sign-in"],
    ["after an idle time", login({ seenAt: later(at, -idleEnd) }), "sign-in"],
    ["to who is not active any more", login({}, { active: false }), "sign-in"],
    ["before the second factor", login({ complete: false }), "second-factor"],
    [
      "before the second factor, whatever the role",
      login({ complete: false }, { role: "viewer" }),
      "second-factor",
    ],
    ["without the right", login({}, { role: "viewer" }), "forbidden"],
  ] as const)("not %s", (_, given, access) => {
    expect(decideAccess(given, asked)).toBe(access);
  });

  it("only with a second factor where the owners demand it of all", () => {
    const demanded = { ...asked, secondFactorForAll: true };
    expect(decideAccess(login(), demanded)).toBe("set-up-second-factor");
    expect(decideAccess(login({}, { hasSecondFactor: true }), demanded)).toBe("granted");
  });
});
