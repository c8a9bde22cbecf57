import { describe, expect, it } from "vitest";
import { withNoServers } from "../../test/histories/no-servers";
import { offeredCurrencies } from "../shop/offers";
import { judgeFormBody } from "./form-body";
import { cookiesWith, currencyCookie, readSwitchedForm } from "./switched-forms";

withNoServers();

async function posted(fields: Record<string, string>, more: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const response = new Response(form);
  const headers = { "content-type": response.headers.get("content-type") ?? "", ...more };
  return [headers, Buffer.from(await response.arrayBuffer())] as const;
}

const action = { $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"40aa","bound":"$@1"}', "$ACTION_1:1": '["es"]' };
const typed = { name: "Ana Ñandú", note: "a\r\nb" };

describe("A form that a switch of its page has sent", () => {
  const [currency] = offeredCurrencies;

  it.each([currency, "", "GOLD"])("is what was typed in it, without its action: %j", async (choice = "") => {
    const sent = await posted({ ...action, ...typed, switch: choice });
    expect(await readSwitchedForm(...sent)).toEqual({
      fields: { ...typed, switch: choice },
      currency: choice === currency ? currency : undefined,
    });
    expect(await judgeFormBody(...sent)).toBeNull();
  });

  it("needs no action: one that a script has drawn has none", async () => {
    const sent = await posted({ ...typed, switch: "" });
    expect(await readSwitchedForm(...sent)).toMatchObject({ fields: typed });
    expect(await judgeFormBody(...sent)).toBeNull();
  });

  it("is no other form, whatever is typed in it, and nothing of the framework's script", async () => {
    expect(await readSwitchedForm(...(await posted({ ...action, note: 'name="switch"' })))).toBeNull();
    expect(
      await readSwitchedForm(...(await posted({ ...typed, switch: "" }, { "next-action": "40aa" }))),
    ).toBeNull();
  });

  it("is read wherever it is taken: what is written in another way goes on to the framework in no case", async () => {
    const type = "multipart/form-data; boundary=x";
    for (const name of ["name=switch", "name*=UTF-8''switch", 'name="%73witch"', 'NAME="switch"']) {
      const body = Buffer.from(`--x\r\nContent-Disposition: form-data; ${name}\r\n\r\nUSD\r\n--x--\r\n`);
      const isTaken = (await judgeFormBody({ "content-type": type }, body)) === null;
      const isRead = (await readSwitchedForm({ "content-type": type }, body)) !== null;
      expect([name, isTaken]).toEqual([name, isRead]);
    }
  });
});

it("A chosen currency takes the place of the one before, beside what else a browser keeps", () => {
  expect(cookiesWith("USD", "cart=1; __Host-currency=UYU; order=2")).toBe(
    "cart=1; order=2; __Host-currency=USD",
  );
  expect(cookiesWith("USD")).toBe("__Host-currency=USD");
  expect(currencyCookie("USD")).toBe(
    "__Host-currency=USD; Path=/; Max-Age=31536000; SameSite=lax; HttpOnly; Secure",
  );
});
