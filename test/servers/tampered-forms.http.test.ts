import { readFileSync } from "node:fs";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { cart as words } from "@/lib/i18n/messages/es/cart";
import { db } from "@/lib/platform/db";
import { actionOf, bindTo, type Field, hiddenFields, toForm } from "../support/forms";
import { newVariants } from "../support/orders";
import { withServers } from "../support/servers";
import { Shopper } from "../support/shopper";
import { head, sendRaw } from "./raw";

const stack = withServers();
let sku = "";
/** Whose cart has goods in it, and whose has been ordered. */
let cookie = "";
let token = "";

beforeAll(async () => {
  [sku = ""] = await newVariants(1, 1_000);
  const buyer = new Shopper([{ sku, quantity: 1 }]);
  const filled = await buyer.fillCheckout(stack.url);
  if (filled) await buyer.submit(stack.url, filled);
  token = (await db().order.findFirstOrThrow()).token;
  cookie = new Shopper([{ sku, quantity: 2 }]).cookie;
  // So old that its page asks for the e-mail address. What happened to money is only added to, as a rule.
  await db().$transaction([
    db().$executeRaw`SET LOCAL session_replication_role = replica`,
    db().$executeRaw`UPDATE "PaymentEvent" SET "at" = "at" - interval '31 days'`,
  ]);
});

const readLog = () => readFileSync(stack.servers[0].logFile, "utf8").split("\n");

// Whatever is answered: nothing of this is an error of the server's, to be looked into by anybody.
afterEach(() => {
  expect(readLog().filter((line) => /"level":[56]0|^\w*Error\b(?!.*Server Action)/.test(line))).toEqual([]);
});

/** The shop's forms: where each stands, what tells it from others there, and what one fills in. */
const forms: Record<string, [page: () => string, mark: string, fields: string[]]> = {
  "add to the cart": [() => "/products/mate-imperial-de-calabaza", 'name="sku"', ["sku", "quantity"]],
  "change a quantity": [() => "/cart", 'name="quantity"', ["quantity"]],
  "take a line out": [() => "/cart", `>${words.remove}<`, []],
  "choose a currency": [() => "/cart", 'name="returnTo"', ["returnTo", "currency"]],
  pay: [() => "/checkout", 'name="seen"', ["seen", "name", "email", "document", "installments"]],
  "go on paying": [() => `/checkout/result/${token}`, 'name="$ACTION_KEY"', []],
  "see who ordered": [() => `/orders/${token}`, 'name="email"', ["email"]],
};

async function openForm(what: string) {
  const [page = () => "", mark = "", typed = []] = forms[what] ?? [];
  const response = await fetch(stack.url + page(), { headers: { cookie } });
  const fields = hiddenFields(await response.text(), mark);
  if (!fields) throw new Error(`${page()} has no form to ${what}.`);
  return { page: page(), fields, typed, action: actionOf(fields) };
}

let visitors = 0;

async function post(page: string, body: FormData | string, headers: Record<string, string> = {}) {
  const from = `2001:db8:1:${(++visitors).toString(16)}::1`;
  const response = await fetch(stack.url + page, {
    method: "POST",
    body,
    headers: { origin: stack.url, cookie, "x-forwarded-for": from, ...headers },
    redirect: "manual",
  });
  return {
    status: response.status,
    location: response.headers.get("location"),
    body: await response.text(),
  };
}

const calls: unknown[][] = [
  [],
  [null, null, null, null],
  [5, -1, 1e300],
  [{ toString: 1 }, { get: "x", valueOf: 1 }, {}],
  [["es"], ["x"], []],
  ["es", "a\0b"],
  ["es", "\ud800"],
  ["es", "x".repeat(50_000)],
  ["__proto__", "constructor", "__proto__"],
  ["es", "../../cart?x=#", "x", "x", "x"],
];
const texts = ["", "\0", "-1", "1e9", "NaN", "__proto__", "x".repeat(100_000), "%00", "$@1"];

describe.each(Object.keys(forms))("The form to %s", (what) => {
  it("is answered, whatever is sent as its action's arguments, with a script and without", async () => {
    const { page, fields, action } = await openForm(what);
    const own = fields.filter(([name]) => !name.startsWith("$ACTION_"));
    const ofScript = own.map(([name, value]): Field => [`_1_${name}`, value]);
    for (const given of calls) {
      const call = JSON.stringify(given);
      const withForm = JSON.stringify([...given, "$K1"]);
      const answers = [
        await post(page, toForm([...bindTo(action, call), ...own])),
        await post(page, call, { "next-action": action, "content-type": "text/plain;charset=UTF-8" }),
        await post(page, toForm([...ofScript, ["0", withForm]]), { "next-action": action }),
      ];
      for (const { status } of answers) expect(status, call.slice(0, 80)).toBeLessThan(400);
    }
  });

  it("is answered, whatever is in its fields, and however many there are of each", async () => {
    const { page, fields, typed } = await openForm(what);
    for (const name of typed) {
      const others = fields.filter(([other]) => other !== name);
      for (const text of texts) {
        const answer = await post(page, toForm([...others, [name, text], [name, text], ["__proto__", "x"]]));
        expect(answer.status, `${name}: ${text.slice(0, 20)}`).toBeLessThan(400);
      }
    }
  });
});

describe("A body that is no form of the shop's", () => {
  const part = (name: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const form = (...fields: Field[]) => `${fields.map((field) => part(...field)).join("")}--x--`;
  const deep = "[".repeat(50_000) + "]".repeat(50_000);

  it.each<[string, (action: string) => string, boundary?: string]>([
    ["is cut off", (action) => form([`$ACTION_ID_${action}`, ""]).slice(0, -9)],
    ["has another boundary than it says", (action) => form([`$ACTION_ID_${action}`, ""]), "; boundary=y"],
    ["has no boundary", (action) => form([`$ACTION_ID_${action}`, ""]), ""],
    ["is empty", () => ""],
    ["names no action", () => form(["a", "b"])],
    ["names its action by halves", () => form(["$ACTION_REF_1", ""])],
    ["names an action that every object has", () => form(["$ACTION_ID_toString", ""])],
    ["has 3,000 fields", (action) => part("a", "").repeat(3_000) + form([`$ACTION_ID_${action}`, ""])],
    ["is nested without end", (action) => form(...bindTo(action, deep))],
  ])("and %s is refused with a word", async (_what, bodyOf, boundary = "; boundary=x") => {
    const { page, action } = await openForm("add to the cart");
    const headers = { "content-type": `multipart/form-data${boundary}` };
    const plain = await post(page, bodyOf(action), headers);
    expect(plain).toMatchObject({ status: 400, body: expect.stringContaining("<h1>") });
    const scripted = await post(page, bodyOf(action), { ...headers, "next-action": action });
    expect(scripted).toMatchObject({ status: 400, body: expect.stringContaining("unreadable-form") });
  });

  it("and has 10,000 fields is not read to its end", async () => {
    const body = part("a", "").repeat(10_000);
    const heads = {
      "Content-Type": "multipart/form-data; boundary=x",
      "Content-Length": String(body.length),
    };
    expect((await sendRaw(stack.url, head("POST", "/cart", heads) + body)).status).toBe(413);
  });

  it("and names an action of another build is refused, with a script and without", async () => {
    const action = "7".repeat(42);
    expect((await post("/cart", toForm([[`$ACTION_ID_${action}`, ""]]))).status).toBe(409);
    expect((await post("/cart", "[]", { "next-action": action })).status).toBe(409);
  });
});

it("What was refused is in the log: counted, and not quoted", () => {
  const refused = readLog().filter((line) => line.includes('"refused"'));
  expect(refused.join()).toContain('"limit":"unreadable-form","refused":1');
  expect(refused.length).toBeLessThan(12);
  expect(refused.join()).not.toContain("ACTION");
});

it("A form that is one is taken as ever", async () => {
  const { page, fields } = await openForm("add to the cart");
  const others = fields.filter(([name]) => name !== "sku");
  const answer = await post(page, toForm([...others, ["sku", sku], ["quantity", "1"]]));
  expect(answer).toMatchObject({ status: 303, location: `/cart?added=${sku}` });
});

it("Sixty that ask one page for another's action wait for nothing that they hold themselves", async () => {
  const { action } = await openForm("pay");
  const asked = Array.from({ length: 60 }, () => post("/", '["es",{}]', { "next-action": action }));
  expect((await Promise.all(asked)).filter(({ status }) => status === 503)).toEqual([]);
});
