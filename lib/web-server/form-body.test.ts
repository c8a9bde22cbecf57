import { describe, expect, it } from "vitest";
import { judgeFormBody } from "./form-body";

const id = "7061e0df877a2f224c9ce24aa89247cb79618aae90";
const target = `{"id":"${id}","bound":"$@1"}`;

type Part = [name: string, value: string];

const multipart = (parts: Part[]) =>
  `${parts.map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join("")}--x--\r\n`;

async function statusOf(body: string, headers: Record<string, string>): Promise<number | null> {
  return (await judgeFormBody(headers, Buffer.from(body)))?.status ?? null;
}
const type = "multipart/form-data; boundary=x";
const submitted = (parts: Part[]) => statusOf(multipart(parts), { "content-type": type });
const bound = (call: string): Part[] => [
  ["$ACTION_REF_2", ""],
  ["$ACTION_2:1", call],
  ["$ACTION_2:0", target],
  ["sku", "MAT-001"],
];
const scripted = (parts: Part[]) => statusOf(multipart(parts), { "content-type": type, "next-action": id });
const called = (call: string) => statusOf(call, { "content-type": "text/plain", "next-action": id });

describe("A page takes", () => {
  it("a form of its own, with what the page has bound to it, its state among that", async () => {
    expect(
      await submitted([
        [`$ACTION_ID_${id}`, ""],
        ["currency", "USD"],
      ]),
    ).toBeNull();
    expect(await submitted(bound('["es","mate"]'))).toBeNull();
    expect(await submitted([...bound('["es",{"values":{"note":"$$5"}}]'), ["$ACTION_KEY", "k1"]])).toBeNull();
    expect(await submitted([...bound('["es",null,1.5,true,"$undefined"]'), ["note", "a\r\n$@1"]])).toBeNull();
  });

  it("the same form from the framework's script", async () => {
    expect(
      await scripted([
        ["_1_sku", "MAT-001"],
        ["_1_$ACTION_KEY", ""],
        ["0", '["es","$K1"]'],
      ]),
    ).toBeNull();
    expect(await called('["es",{"values":{}},"$undefined"]')).toBeNull();
    expect(await called("[]")).toBeNull();
  });
});

describe("A page takes no form", () => {
  it.each<[string, Part[]]>([
    ["without an action", [["sku", "MAT-001"]]],
    ["without fields", []],
    ["whose action is named by halves", bound("[]").slice(0, 1)],
    ["whose arguments are missing", bound("[]").filter(([name]) => name !== "$ACTION_2:1")],
    [
      "whose arguments belong to another action",
      bound("[]").map(([name, value]) => [name.replace("2:1", "3:1"), value]),
    ],
    ["with two actions", [...bound("[]"), [`$ACTION_ID_${id}`, ""]]],
    ["with one action twice", [...bound("[]"), ["$ACTION_2:0", target]]],
    ["with its arguments twice", [...bound("[]"), ["$ACTION_2:1", "[]"]]],
    [
      "whose action has two names",
      bound("[]").map(([name, value]) => [name, value.replace("}", ',"id":"a"}')]),
    ],
    ["whose action is a name of every object", [["$ACTION_ID___proto__", ""]]],
    [
      "of more fields than any has",
      [...bound("[]"), ...Array.from({ length: 3_000 }, (): Part => ["a", ""])],
    ],
  ])("%s", async (_what, parts) => {
    expect(await submitted(parts)).toBe(400);
  });

  const odd = [
    ...["", "null", "5", '"es"', '{"length":1}', '["es"', `[${"1,".repeat(10)}1]`],
    // What the framework's format has for promises, paths into objects, functions, sets, streams and other things.
    ...[
      "$@1",
      "$1:__proto__:then",
      "$1",
      "$",
      "$F1",
      "$h1",
      "$Q1",
      "$W1",
      "$i1",
      "$B1",
      "$A1",
      "$R1",
      "$X1",
      "$T",
    ]
      .concat("$n9", "$D2026", "$Infinity", "$NaN", "$-0", "$undefined2", "$Kx", "$K1:a")
      .map((text) => JSON.stringify(["es", text])),
    '["es",{"values":{"note":"$@1"}}]',
    '["es",["$K1"]]',
    "[".repeat(20_000) + "]".repeat(20_000),
  ];
  it.each(odd)("with the arguments %.40s", async (call) => {
    expect(await submitted(bound(call))).toBe(400);
    expect(
      await scripted([
        ["_1_a", ""],
        ["0", call],
      ]),
    ).toBe(400);
    expect(await called(call)).toBe(400);
  });

  it.each<[string, Part[]]>([
    ["under another number", [["1", "[]"]]],
    ["under a name that is read as the number", [["00", "[]"]]],
    [
      "twice",
      [
        ["0", "[]"],
        ["0", "[]"],
      ],
    ],
    ["as a stream", [["S0", "[]"]]],
    [
      "with parts for references",
      [
        ["0", "[]"],
        ["1", "[]"],
      ],
    ],
  ])("whose arguments come from a script %s", async (_what, parts) => {
    expect(await scripted(parts)).toBe(400);
  });

  it.each([
    ["that was cut off", multipart(bound("[]")).slice(0, -20), type],
    ["with another boundary than it says", multipart(bound("[]")), "multipart/form-data; boundary=y"],
    ["with no boundary", multipart(bound("[]")), "multipart/form-data"],
    ["of nothing", "", type],
    ["whose parts have no names", "--x\r\nsku\r\n\r\na\r\n--x--\r\n", type],
    ["with a file", multipart(bound("[]")).replace('name="sku"', 'name="sku"; filename="a.exe"'), type],
  ])("%s", async (_what, body, contentType) => {
    expect(await statusOf(body, { "content-type": contentType })).toBe(400);
    expect(await statusOf(body, { "content-type": contentType, "next-action": id })).toBe(400);
  });

  it.each([
    ["of thousands of headers", multipart(bound("[]")).replace("\r\n", `\r\n${"A: b\r\n".repeat(30_000)}`)],
    ["with arguments almost without end", multipart(bound(`[[${"1,".repeat(60_000)}1]]`))],
  ])("%s, which takes long to read", async (_what, body) => {
    expect(await statusOf(body, { "content-type": type })).toBe(400);
  });
});
