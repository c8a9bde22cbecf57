import { expect, it } from "vitest";
import { z } from "zod";
import { minutes } from "../platform/clock";
import { secretMail } from "./kind";

const code = secretMail({
  data: z.object({ name: z.string() }),
  example: { name: "Ana" },
  secretLife: minutes(10),
  write: ({ name }, { secret }) => ({ subject: name, title: name, blocks: [{ is: "code", code: secret }] }),
});

it("A mail that brings a code is not written without it, nor from data of another kind", () => {
  const context = { locale: "es", order: null } as const;
  expect(code.write({ name: "Ana" }, { ...context, secret: "123456" }).blocks).toEqual([
    { is: "code", code: "123456" },
  ]);
  expect(() => code.write({ name: "Ana" }, { ...context, secret: null })).toThrow("is gone");
  expect(() => code.write({ name: 1 }, { ...context, secret: "123456" })).toThrow();
});
