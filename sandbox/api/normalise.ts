import { z } from "zod";

/** As much of a JSON Schema as tells names and kinds of values apart. */
interface Shape {
  type?: string | string[];
  properties?: Record<string, Shape>;
  additionalProperties?: Shape | boolean;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
}

const DECIMAL = /^\s*-?\d{1,15}(\.\d{1,15})?\s*$/;

const shapes = new WeakMap<z.ZodType, Shape>();

function shapeOf(schema: z.ZodType): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
  shapes.set(schema, shape);
  return shape;
}

/**
 * Input as a schema expects it: names that it knows in their own casing at every depth, numbers and
 * booleans read where they came as strings, and null as if it were not there. What the schema leaves open,
 * such as metadata, stays as it was sent.
 */
export function normalise(schema: z.ZodType, input: unknown): unknown {
  return shaped(shapeOf(schema), input);
}

function shaped(shape: Shape, value: unknown): unknown {
  const kinds = alternatives(shape);
  if (typeof value === "string") return shapedText(kinds, value);
  if (Array.isArray(value)) {
    const items = kinds.find((kind) => kind.items)?.items;
    return items ? value.map((item) => shaped(items, item)) : value;
  }
  if (typeof value !== "object" || value === null) return value;
  return shapedObject(kinds, value);
}

function shapedObject(kinds: Shape[], value: object): unknown {
  const properties: Record<string, Shape> = Object.assign({}, ...kinds.map((kind) => kind.properties ?? {}));
  const others = kinds.map((kind) => kind.additionalProperties).find((kind) => typeof kind === "object");
  const names = new Map(Object.keys(properties).map((name) => [name.toLowerCase(), name]));
  const result: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(value)) {
    if (content === null || name === "__proto__") continue;
    const known = names.get(name.toLowerCase()) ?? name;
    result[known] = shaped(properties[known] ?? others ?? {}, content);
  }
  return result;
}

function shapedText(kinds: Shape[], text: string): unknown {
  const types = kinds.flatMap(({ type }) => type ?? []);
  if (types.includes("string")) return text;
  if ((types.includes("number") || types.includes("integer")) && DECIMAL.test(text)) return Number(text);
  if (types.includes("boolean") && /^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text;
}

function alternatives(shape: Shape): Shape[] {
  const inner = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])];
  return [shape, ...inner.flatMap(alternatives)];
}
