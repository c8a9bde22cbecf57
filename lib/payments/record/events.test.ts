import { expect, it } from "vitest";
import { PlexoError } from "../../plexo/errors";
import { failureOf } from "./events";

it("What is recorded of a call that failed is what Plexo's support asks for, and nothing that was not said", () => {
  const said = { code: "invalid-amount", httpStatus: 400, traceId: "trace-1", correlationId: "corr-1" };
  const call = {
    kind: "rejected",
    operation: "POST /v1/sessions",
    ambiguous: false,
    reason: "Not recorded.",
  } as const;
  const failure = (facts: Partial<typeof said>) => failureOf(new PlexoError({ ...call, ...facts }));
  expect(failure(said)).toEqual({ kind: "rejected", ...said });
  for (const name of Object.keys(said)) {
    const { [name as keyof typeof said]: _, ...others } = said;
    expect(failure(others)).toEqual({ kind: "rejected", ...others });
  }
  expect(failure({})).toEqual({ kind: "rejected" });
});
