import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { apiApp } from "../api/app";
import type { Context } from "../context";
import { operations } from "../contract/operations";
import { endpointsOf } from "../faults/endpoints";
import { checkExchange } from "./contract";
import { call, newSession, openSandbox, openShop, submit } from "./harness";

async function servedDocument() {
  const sandbox = await openSandbox();
  const { json, headers } = await call(sandbox, "/openapi/v2.json", { credentials: "" });
  expect(headers.get("content-type")).toContain("application/json");
  return { sandbox, document: json };
}

const SOURCES = ["documented", "observed", "ours"];

describe("the contract", () => {
  it("is a valid OpenAPI 3.1 document without a warning of the linter, served to anyone", async () => {
    const { sandbox, document } = await servedDocument();
    const config = await createConfig({ extends: ["recommended-strict"] });
    const problems = await lintFromString({ source: JSON.stringify(document), config });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
    const broken = await lintFromString({ source: JSON.stringify({ ...document, tags: "none" }), config });
    expect(broken.map(({ ruleId }) => ruleId)).toContain("struct");
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.info).toMatchObject({ title: "Core.API", version: "v2" });
    expect(document.servers).toEqual([{ url: sandbox.url }]);
  });

  it("has every endpoint that the API serves, and no other", () => {
    const served = endpointsOf({
      routes: apiApp({ clients: [] } as unknown as Context).routes.map(({ method, path }) => ({
        method,
        path: `/v1${path === "/" ? "" : path}`,
      })),
    });
    expect(operations.map(({ endpoint }) => endpoint).sort()).toEqual(served.sort());
  });

  it("says of every operation, parameter, schema, field and error where it comes from", async () => {
    const { document } = await servedDocument();
    const untagged: string[] = [];
    const expectTag = (part: { "x-source"?: string }, where: string) => {
      if (!SOURCES.includes(part["x-source"] ?? "")) untagged.push(where);
    };
    for (const [path, item] of Object.entries<object>(document.paths)) {
      for (const [method, operation] of Object.entries(item)) {
        expectTag(operation, `${method} ${path}`);
        for (const parameter of operation.parameters) expectTag(parameter, `${path} ${parameter.name}`);
      }
    }
    for (const [name, schema] of Object.entries<object>(document.components.schemas)) {
      expectTag(schema, name);
      if (!name.endsWith("Error")) walkFields(schema, name, expectTag);
    }
    expect(untagged).toEqual([]);
  });

  it("catches an answer that is not as it says", async () => {
    const { sandbox } = await servedDocument();
    const { text, headers } = await call(sandbox, "/v1/sessions");
    const exchange = { method: "GET", path: "/v1/sessions", status: 200, headers };
    checkExchange({ ...exchange, text });
    const wrong = text.replace('"total":0', '"total":"0"');
    expect(() => checkExchange({ ...exchange, text: wrong })).toThrow(/total must be integer/);
    const more = text.replace("{", '{"more":1,');
    expect(() => checkExchange({ ...exchange, text: more })).toThrow(/additional properties/);
    expect(() => checkExchange({ ...exchange, text, status: 418 })).toThrow(/does not answer 418/);
  });

  it("holds for callbacks", async () => {
    const { sandbox } = await servedDocument();
    const shop = await openShop();
    await submit((await newSession(sandbox, shop.url)).page);
    const [received] = shop.received;
    const { headers } = await call(sandbox, "/v1/sessions");
    const path = `/v1/payments/${received?.body.id}`;
    checkExchange({ method: "GET", path, status: 200, headers, text: JSON.stringify(received?.body) });
  });
});

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  "x-source"?: string;
}

function walkFields(schema: Schema, where: string, visit: (part: Schema, where: string) => void): void {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    visit(field, `${where}.${name}`);
    walkFields(field, `${where}.${name}`, visit);
  }
  for (const inner of [schema.items, ...(schema.anyOf ?? [])]) {
    if (inner) walkFields(inner, where, visit);
  }
}
