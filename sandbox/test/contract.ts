import { Ajv2020, type AnySchema, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { openApiDocument } from "../contract/document";

interface Exchange {
  method: string;
  /** With its query. */
  path: string;
  body?: unknown;
  offContract?: boolean;
  status: number;
  headers: Headers;
  text: string;
}

interface Operation {
  pattern: RegExp;
  parameters: { name: string; in: string }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}
type Content = Record<string, { schema: { $ref: string } | { anyOf: { $ref: string }[] } }>;

const document = openApiDocument("http://127.0.0.1:4010");
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document as AnySchema, "contract");

const validators = new Map<string, ValidateFunction>();

function validatorOf({ schema }: Content[string]): ValidateFunction {
  const key = JSON.stringify(schema);
  const known = validators.get(key);
  if (known) return known;
  const made = ajv.compile(JSON.parse(key.replaceAll('"#/', '"contract#/')));
  validators.set(key, made);
  return made;
}

/** The operation of a path; one without a variable comes first. */
function operationOf(method: string, path: string): Operation | undefined {
  const fitting = Object.entries(document.paths as Record<string, Record<string, Operation>>)
    .filter(([template, item]) => item[method.toLowerCase()] && patternOf(template).test(path))
    .sort(([one], [other]) => one.split("{").length - other.split("{").length);
  return fitting[0]?.[1][method.toLowerCase()];
}

const patternOf = (template: string) => new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`);

/** Throws when a call of the API is not as the contract says. */
export function checkExchange(exchange: Exchange): void {
  const [path = "", query = ""] = exchange.path.split("?");
  const operation = operationOf(exchange.method, path);
  if (operation) checkAnswer(exchange, operation);
  else if (![401, 404, 405].includes(exchange.status)) fail(exchange, "is not in the contract");
  if (!operation || exchange.status >= 300 || exchange.offContract) return;
  const known = operation.parameters
    .filter((one) => one.in === "query")
    .map(({ name }) => name.toLowerCase());
  for (const name of new URLSearchParams(query).keys()) {
    if (!known.includes(name.toLowerCase())) fail(exchange, `takes no parameter ${name}`);
  }
  const content = operation.requestBody?.content["application/json"];
  if (content) hold(exchange, "request", content, exchange.body);
}

function checkAnswer(exchange: Exchange, operation: Operation): void {
  const declared = operation.responses[exchange.status];
  if (!declared) fail(exchange, `does not answer ${exchange.status}: ${exchange.text}`);
  if (!exchange.headers.get("x-correlation-id")) fail(exchange, "answers no x-correlation-id");
  const content = declared?.content?.["application/json"];
  if (!content) {
    if (exchange.text !== "") fail(exchange, "answers a body");
    return;
  }
  if (exchange.headers.get("content-type") !== "application/json; charset=utf-8") {
    fail(exchange, "answers another content type");
  }
  hold(exchange, "answer", content, JSON.parse(exchange.text));
}

function hold(exchange: Exchange, what: string, content: Content[string], value: unknown): void {
  const valid = validatorOf(content);
  if (!valid(value)) fail(exchange, `${what}: ${ajv.errorsText(valid.errors)}\n${JSON.stringify(value)}`);
}

function fail({ method, path }: Exchange, what: string): void {
  throw new Error(`${method} ${path} breaks the contract: ${what}`);
}
