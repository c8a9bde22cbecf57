import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { OrderField } from "../shop/built-in-fields";

const module = fileURLToPath(new URL("./log.ts", import.meta.url));

/** Of the checkout form's fields, those that say no person's name or place. */
type Unnamed = "documentType" | "delivery" | "department" | "means" | "installments";

/** What a process of its own, as the shop is one, writes to its log. */
function logged(line: object): string {
  const code = `import { log } from ${JSON.stringify(module)}; log.info(${JSON.stringify(line)}, "said");`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", code],
    { encoding: "utf8", env: { ...process.env, LOG_LEVEL: "info" } },
  );
  expect(stderr).toBe("");
  return stdout;
}

it("A log line holds no card, no credential and no shopper, however deep they are put into it (no card data)", () => {
  const secrets = {
    number: "4444333322221111",
    cvc: "987",
    token: "0d96b3f4d8f94c7bb6f5e8b6c7d8e9f0",
    cardholder: "ANA PEREZ",
    authorization: "Basic c2VjcmV0",
    apiKey: "key-of-the-shop",
    email: "ana@example.com",
    document: "12345672",
    phone: "099 123 456",
    street: "Rambla 1234",
    city: "Punta Gorda",
    postalCode: "11500",
    note: "El timbre no anda",
    ownFields: { company: "Tambo SA" },
    name: "Ana Pérez",
    redirectUrl: "https://checkout.example.com/1?t=secret",
    cookie: "cart=secret",
    password: "hunter2",
  } satisfies Record<Exclude<OrderField, Unnamed>, string> & Record<string, unknown>;
  const text = logged({ ...secrets, order: "order-1", one: secrets, two: { deeper: secrets } });
  for (const secret of [...Object.values(secrets), "Tambo SA"]) expect(text).not.toContain(secret);
  expect(JSON.parse(text)).toMatchObject({ order: "order-1", msg: "said", service: "shop" });
});

it("A log line is one line, and says when, whatever is put into it", () => {
  const text = logged({ userAgent: 'x\n{"level":60,"msg":"forged"}\r\n\0', query: '"}' });
  expect(text.trim().split(/[\n\r]/)).toHaveLength(1);
  expect(JSON.parse(text).time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});
