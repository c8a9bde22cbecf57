import { redirect } from "next/navigation";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { catching } from "./catching";

type State = { note: string; said?: string };

const typed = new FormData();
typed.set("note", "Llamó");
const instead = (data: FormData, before: State, error: unknown): State => ({
  ...before,
  note: String(data.get("note")),
  said: String(error),
});

describe("a form whose answer does not come", () => {
  beforeEach(() => void vi.stubGlobal("window", {}));
  afterEach(() => void vi.unstubAllGlobals());

  it("keeps what was typed, and is told what was thrown", async () => {
    const action = () => Promise.reject(new Error("connection lost"));
    expect(await catching(action, instead)({ note: "" }, typed)).toEqual({
      note: "Llamó",
      said: "Error: connection lost",
    });
  });

  it("still goes where the action leads", async () => {
    const action = async () => redirect("/admin");
    await expect(catching<State>(action, instead)({ note: "" }, typed)).rejects.toThrow("NEXT_REDIRECT");
  });
});

it("on the server an action stays itself: without a script a form is sent to it by its name", () => {
  const action = async (before: State) => before;
  expect(catching(action, instead)).toBe(action);
});
