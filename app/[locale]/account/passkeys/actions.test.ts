import { beforeEach, expect, it, vi } from "vitest";
import { requireCustomer } from "@/lib/customers/login";
import { beginAdding, finishAdding } from "@/lib/customers/passkeys/add";
import { removePasskey } from "@/lib/customers/passkeys/list";
import { addPasskeyAction, beginPasskeyAction, removePasskeyAction } from "./actions";

const sentAway = vi.hoisted(() => (where: string) => {
  throw new Error(`to ${where}`);
});

// A login that is valid and no longer fresh.
vi.mock("@/lib/customers/login", () => ({
  requireCustomer: vi.fn(async () => ({ id: "ana" })),
  requireFreshCustomer: async () => sentAway("sign-in"),
}));
vi.mock("next/navigation", () => ({ notFound: () => sentAway("nowhere"), redirect: sentAway }));
vi.mock("@/lib/customers/passkeys/add", () => ({ beginAdding: vi.fn(), finishAdding: vi.fn() }));
vi.mock("@/lib/customers/passkeys/browser", () => ({
  askingBrowser: async () => "this browser",
  answeringBrowser: async () => "this browser",
}));
vi.mock("@/lib/customers/passkeys/list", () => ({ removePasskey: vi.fn() }));

beforeEach(() => vi.clearAllMocks());

it("A passkey that a device has made is added, though who began is not fresh any more: else it opened nothing", async () => {
  vi.mocked(finishAdding).mockResolvedValueOnce("added");
  await expect(addPasskeyAction("es", "made")).rejects.toThrow("to /account/passkeys?done=added");
  expect(finishAdding).toHaveBeenCalledWith({ id: "ana" }, "made", "this browser");
  expect(requireCustomer).toHaveBeenCalledOnce();
  vi.mocked(finishAdding).mockResolvedValueOnce("wrong");
  expect(await addPasskeyAction("es", "made")).toEqual({ problems: { form: "wrong" } });
});

it("None is begun, and none removed, by who has not signed in a moment ago", async () => {
  await expect(beginPasskeyAction("es")).rejects.toThrow("to sign-in");
  await expect(removePasskeyAction("es", "0193e0a5-0000-7000-8000-000000000000")).rejects.toThrow(
    "to sign-in",
  );
  expect(beginAdding).not.toHaveBeenCalled();
  expect(removePasskey).not.toHaveBeenCalled();
});
