import { randomUUID } from "node:crypto";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, expect, it } from "vitest";
import { sandboxUrl } from "@/test/support/sandbox-url";
import { createPlexoClient } from "./client";
import { keepAliveFetch } from "./keep-alive";

const apiUrl = sandboxUrl;

interface Operation {
  parameters: { name: string; in: string }[];
  requestBody?: object;
}

interface Sent {
  method: string;
  url: URL;
  body: unknown;
}

let contract: { paths: Record<string, Record<string, Operation>> };
const sent: Sent[] = [];
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

const plexo = createPlexoClient({
  apiUrl,
  clientId: "221",
  apiKey: "sandbox-key",
  merchantId: 3243,
  fetch: (url, request) => {
    const body = request.body === null ? undefined : JSON.parse(request.body);
    sent.push({ method: request.method, url: new URL(url), body });
    return keepAliveFetch(url, request);
  },
});

beforeAll(async () => {
  contract = (await (await fetch(`${apiUrl}/openapi/v2.json`)).json()) as typeof contract;
  ajv.addSchema(contract, "contract");
});

/** The contract's operation for a request, and where its parts are in the document. */
function operationOf({ method, url }: Sent) {
  const fits = (path: string) =>
    new RegExp(`^${path.replace(/\{\w+\}/g, "[0-9a-f-]{32,36}")}$`).test(url.pathname);
  const path = Object.keys(contract.paths).find((candidate) => fits(candidate)) ?? "";
  const operation = contract.paths[path]?.[method.toLowerCase()];
  const pointer = `contract#/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method.toLowerCase()}`;
  return { operation, pointer: encodeURI(pointer) };
}

it("every request of the client is as the served contract has it", async () => {
  const unique = randomUUID();
  const payment = { referenceId: `pay-${unique}`, invoiceNumber: unique.slice(0, 12), installments: 3 };
  const session = await plexo.createSession({
    referenceId: `ses-${unique}`,
    payment: { ...payment, amount: 129_050, currency: "UYU", metadata: { orderId: unique } },
    browser: { ipAddress: "203.0.113.10", userAgent: "Mozilla/5.0" },
    callbackUrl: "http://127.0.0.1:9/callbacks",
    successUrl: "http://localhost:3000/result",
    cancelUrl: "http://localhost:3000/cancel",
    disableThreeds: true,
  });
  const paid = await fetch(`${apiUrl}/_sandbox/api/sessions/${session.id}/pay`, { method: "POST" });
  const { id } = ((await paid.json()) as { payment: { id: string } }).payment;
  const date = new Date();
  await plexo.listSessions({ referenceId: `ses-${unique}`, page: 1, size: 5, minDate: date, maxDate: date });
  await plexo.listSessionPage({ page: 2 });
  await plexo.queryPayments({ referenceId: payment.referenceId, minDate: date, maxDate: date });
  await plexo.getPayment(id);
  await plexo.refundPayment(id, { referenceId: `ref-${unique}`, type: "partial-refund", amount: 50 });
  await plexo.capturePayment(id, { referenceId: `cap-${unique}`, amount: 100 }).catch(() => {});
  await plexo.cancelPayment(id, { referenceId: `can-${unique}`, reason: "ClientRequest" }).catch(() => {});

  const customer = await plexo.createCustomer({ referenceId: `cus-${unique}`, email: "ana@example.com" });
  await plexo.findCustomer(customer.referenceId);
  await plexo.createTokenization({
    ...{ referenceId: `tok-${unique}`, customerId: customer.id, callbackUrl: "http://127.0.0.1:9/tokens" },
    ...{ successUrl: "http://localhost:3000/cards", cancelUrl: "http://localhost:3000/cards" },
  });
  await plexo.listInstruments(customer.id);
  await plexo.deleteInstrument(customer.id, "a".repeat(32));
  await plexo.deleteCustomer(customer.id);

  expect(sent).toHaveLength(14);
  for (const request of sent) {
    const { operation, pointer } = operationOf(request);
    expect(operation, `${request.method} ${request.url.pathname}`).toBeDefined();
    const known = operation?.parameters.map(({ name }) => name);
    for (const name of request.url.searchParams.keys()) expect(known).toContain(name);
    expect(request.body !== undefined).toBe(operation?.requestBody !== undefined);
    if (request.body === undefined) continue;
    const schema = { $ref: `${pointer}/requestBody/content/application~1json/schema` };
    expect(ajv.validate(schema, {}), "a contract that takes anything holds nothing").toBe(false);
    ajv.validate(schema, request.body);
    expect(ajv.errorsText(ajv.errors)).toBe("No errors");
  }
});
