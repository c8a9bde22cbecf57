import { refresh } from "next/cache";
import { beforeEach, expect, it, vi } from "vitest";
import { inviteStaff } from "@/lib/staff/people";
import { changePolicy } from "@/lib/staff/team";
import { changePolicyAction, inviteAction } from "./actions";

vi.mock("next/cache", () => ({ refresh: vi.fn() }));
vi.mock("@/lib/staff/login", () => ({ requireStaff: async () => ({ id: "owner" }) }));
vi.mock("@/lib/staff/people", () => ({ inviteStaff: vi.fn() }));
vi.mock("@/lib/staff/team", () => ({ changePolicy: vi.fn() }));

beforeEach(() => vi.resetAllMocks());

function formOf(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const policy = { secondFactor: "all", uyu: "2500", usd: "0" };

it("Limits that were saved stay in the form: it would go back to those before, and the next save would, too", async () => {
  vi.mocked(changePolicy).mockResolvedValueOnce({ ok: true });
  expect(await changePolicyAction({}, formOf(policy))).toEqual({ isDone: true, typed: policy });
});

it("A limit that is none is told at its field, with all that was typed", async () => {
  vi.mocked(changePolicy).mockResolvedValueOnce({ ok: false, problem: "uyu" });
  const typed = { ...policy, uyu: "1,5" };
  expect(await changePolicyAction({}, formOf(typed))).toEqual({ problems: { uyu: "amount" }, typed });
});

it("Who was invited is in the list at once, and the form is empty for the next", async () => {
  const typed = { email: "dora@tienda.example", name: "Dora", role: "viewer", locale: "es" };
  vi.mocked(inviteStaff).mockResolvedValueOnce({ ok: true });
  expect(await inviteAction({}, formOf(typed))).toEqual({ isDone: true });
  expect(refresh).toHaveBeenCalledOnce();
  vi.mocked(inviteStaff).mockResolvedValueOnce({ ok: false, problem: "taken" });
  expect(await inviteAction({}, formOf(typed))).toEqual({ problems: { email: "taken" }, typed });
  expect(refresh).toHaveBeenCalledOnce();
});
