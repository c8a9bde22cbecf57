import { z } from "zod";
import { catalogue, type ErrorName } from "../api/errors";
import { type AnswerName, answers } from "./answers";
import { type Operation, operations, requests } from "./operations";

type Json = Record<string, unknown>;

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json) => ({ "application/json": { schema } });

/** What the parts of the API are about, by the first word of their paths. */
const tags = {
  sessions: "Hosted pages: to pay, or to save cards on.",
  payments: "What was paid, by a session or directly, and what is done with it later.",
  customers: "Customers and their saved cards.",
  merchants: "The client's merchants and the means of payment that they take.",
};

/** Every call may meet these. */
const ALWAYS: ErrorName[] = ["unknownHost", "foreignOrigin", "unauthorized", "internal"];

/**
 * The contract of everything that the API serves, as an OpenAPI document. It is made from the schemas that
 * requests are read with; answers are held to it in the tests. `x-source` says of each part whether it is
 * documented by Plexo, observed in traffic, or the sandbox's own.
 */
export function openApiDocument(serverUrl: string) {
  return {
    openapi: "3.1.1",
    info: {
      title: "Core.API",
      version: "v2",
      license: { name: "MIT", identifier: "MIT" },
      description:
        "What the Plexo sandbox serves. Names are read in any casing, words of an enum too, and numbers may be strings. " +
        "x-source: documented (by Plexo), observed (in traffic with it), ours (a choice of the sandbox).",
    },
    servers: [{ url: serverUrl }],
    security: [{ basic: [] }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: paths(),
    webhooks: {
      paymentCallback: webhook(
        "receivePayment",
        "Payment",
        "What became of a payment; unsigned.",
        "documented",
      ),
      tokenizationCallback: webhook(
        "receiveInstrument",
        "TokenizationCallback",
        "A card was saved or chosen.",
        "observed",
      ),
    },
    components: {
      securitySchemes: {
        basic: {
          type: "http",
          scheme: "basic",
          description: "Client id and API key.",
          "x-source": "documented",
        },
      },
      headers: {
        CorrelationId: { schema: { type: "string", format: "uuid" }, "x-source": "observed" },
      },
      schemas: {
        ...schemasOf(requestSchemas(), "input"),
        ...schemasOf(answers, "output"),
        ...errorSchemas(),
      },
    },
  };
}

/** A request is where its operation is from. */
function requestSchemas() {
  const sourceOf = (name: string) => operations.find(({ body }) => body === name)?.source;
  return Object.fromEntries(
    Object.entries(requests).map(([name, schema]) => [name, schema.meta({ "x-source": sourceOf(name) })]),
  );
}

function paths() {
  const result: Record<string, Json> = {};
  for (const operation of operations) {
    const [method = "", path = ""] = operation.endpoint.split(" ");
    result[path] = { ...result[path], [method.toLowerCase()]: operationObject(operation, path) };
  }
  return result;
}

function operationObject(operation: Operation, path: string): Json {
  const { id, summary, source, body, query, status = 200, answer, none } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: "path", required: true, schema: { type: "string" }, "x-source": source },
  }));
  return {
    operationId: id,
    tags: [path.split("/")[2]],
    summary,
    "x-source": source,
    parameters: [...inPath, ...(query ? parametersOf(query, source) : [])],
    ...(body && { requestBody: { required: true, content: json(ref(body)) } }),
    responses: {
      [status]: success(answer),
      ...(none && { 204: { description: "There is no payment.", ...correlated, "x-source": "ours" } }),
      ...errorResponses(errorsOf(operation)),
    },
  };
}

function errorsOf({ errors = [], body }: Operation): ErrorName[] {
  return [...errors, ...(body ? (["tooLarge"] as const) : []), ...ALWAYS];
}

const correlated = { headers: { "x-correlation-id": { $ref: "#/components/headers/CorrelationId" } } };

function success(answer: AnswerName | undefined): Json {
  if (!answer) return { description: "Done; nothing is answered.", ...correlated };
  return { description: answer, ...correlated, content: json(ref(answer)) };
}

function errorResponses(names: ErrorName[]): Json {
  const statuses = new Set(names.map((name) => catalogue[name].status));
  const answered = [...statuses].map(
    (status) => [status, names.filter((name) => catalogue[name].status === status)] as const,
  );
  return Object.fromEntries(
    answered.map(([status, all]) => {
      const [only, ...others] = all.map((name) => ref(errorSchemaName(name)));
      const description = all.map((name) => catalogue[name].code).join(", ");
      const schema = only && others.length === 0 ? only : { anyOf: [only, ...others] };
      return [status, { description, ...correlated, content: json(schema) }];
    }),
  );
}

function parametersOf(query: z.ZodObject, source: string) {
  const { properties = {} } = clean(z.toJSONSchema(query, { io: "input", unrepresentable: "any" }));
  return Object.entries(properties as Record<string, Json>).map(([name, { "x-source": own, ...schema }]) => ({
    ...{ name, in: "query", required: false, schema, "x-source": own ?? source },
  }));
}

/** `merchantNotFound` → `MerchantNotFoundError`. */
const errorSchemaName = (name: ErrorName) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Error`;

function errorSchemas(): Json {
  const schemas = [...new Set(operations.flatMap(errorsOf))].map((name) => {
    const { code, type, status, message, source } = catalogue[name];
    const exact = { code: { const: code }, type: { const: type }, status: { const: status } };
    const schema = { allOf: [ref("Error")], properties: exact, description: message, "x-source": source };
    return [errorSchemaName(name), schema];
  });
  return Object.fromEntries(schemas);
}

function webhook(operationId: string, answer: AnswerName, summary: string, source: string): Json {
  return {
    post: {
      operationId,
      summary,
      "x-source": source,
      requestBody: { content: json(ref(answer)) },
      responses: { "2XX": { description: "Received. Anything else is sent again later." } },
    },
  };
}

/** Named schemas that refer to each other where one contains another. */
function schemasOf(named: Record<string, z.ZodType>, io: "input" | "output"): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io, unrepresentable: "any", uri: (id) => ref(id).$ref });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, clean(schema)]));
}

function clean({ $schema: _, $id: __, ...schema }: Json): Json {
  return schema;
}
