import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, it } from "vitest";
import { internalHeaders } from "../platform/internal-headers";
import { askAnew, readOldForm } from "./old-forms";

const known = new Set(["40aa"]);

async function posted(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const response = new Response(form);
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: "POST", url: "/checkout" });
  request.headers = { "content-type": response.headers.get("content-type") ?? "", ...headers };
  return { request, body: Buffer.from(await response.arrayBuffer()) };
}

it.each<Record<string, string>>([
  { $ACTION_ID_40aa: "" },
  { $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"40aa","bound":"$@1"}', "$ACTION_1:1": '["es"]' },
])("a form of this build is not taken for an old one: %j", async (fields) => {
  const { request, body } = await posted({ ...fields, name: "Ana" });
  expect(await readOldForm(request, body, known)).toBeNull();
});

it.each<Record<string, string>>([
  { $ACTION_ID_60bb: "" },
  { $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"60bb","bound":"$@1"}', "$ACTION_1:1": '["es"]' },
  {},
])("what was typed into a form of an earlier build is read: %j", async (fields) => {
  const { request, body } = await posted({ ...fields, name: "Ana Ñandú", note: "a\r\nb" });
  expect(await readOldForm(request, body, known)).toEqual({ name: "Ana Ñandú", note: "a\r\nb" });
});

it("the framework's script is left to tell its page by itself", async () => {
  const { request, body } = await posted({ name: "Ana" }, { "next-action": "60bb" });
  expect(await readOldForm(request, body, known)).toBeNull();
});

it("the page is asked for anew with what was typed, in letters that a header takes", async () => {
  const { request } = await posted({}, { cookie: "cart=1", "content-length": "9" });
  const anew = askAnew(request, { name: "Ana Ñandú ☕" });
  expect(anew).toMatchObject({ method: "GET", url: "/checkout" });
  expect(anew.headers).not.toHaveProperty("content-length");
  expect(anew.headers.cookie).toBe("cart=1");
  const typed = String(anew.headers[internalHeaders.typed]);
  expect(typed).toMatch(/^[\w-]+$/);
  expect(JSON.parse(Buffer.from(typed, "base64url").toString())).toEqual({ name: "Ana Ñandú ☕" });
});
