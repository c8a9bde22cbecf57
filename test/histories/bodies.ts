import fc from "fast-check";
import approved from "../../lib/plexo/fixtures/payment-approved.json";
import { anyText } from "../support/any-text";

/** What databases, parsers and people trip over. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, "", 0, -1, 1e308, 0.1, true, [], {}, "\0", "a\0b", "\ud800", "\udc00x", "​"),
  fc.constantFrom<unknown>(
    "__proto__",
    "constructor",
    "' OR 1=1 --",
    "../query",
    "\u0024{jndi:x}",
    "%00",
    "NaN",
  ),
  fc.constantFrom<unknown>("9999-99-99T99:99:99Z", "+275760-09-13T00:00:00Z", "4444333322221111", "a@b.uy"),
  anyText(60),
  fc.integer({ min: 150, max: 5_000 }).map((length) => "x".repeat(length)),
  fc.integer({ min: 2, max: 400 }).map((depth) => JSON.parse("[".repeat(depth) + "]".repeat(depth))),
  fc.array(fc.constant({ id: "x".repeat(40) }), { maxLength: 150 }),
  fc.jsonValue(),
);

/** Where a payment can be tampered with: every field of it, however deep. */
export function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]));
}

/** A copy in which one field is another. What the path leads through becomes an object if it is none. */
export function withField(body: unknown, path: string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const inside: unknown = Reflect.get(Object(body), key);
  if (Array.isArray(body))
    return body.with(Number(key) % Math.max(body.length, 1), withField(inside, rest, value));
  const fields = typeof body === "object" ? body : {};
  return { ...fields, [key]: withField(inside, rest, value) };
}

const paths = pathsOf(approved);

/** A real callback with some of its fields replaced by something odd, or renamed, or wrapped. */
const tampered = fc
  .tuple(
    fc.array(fc.tuple(fc.nat({ max: paths.length - 1 }), odd), { minLength: 1, maxLength: 4 }),
    fc.constantFrom("none", "wrap", "upper"),
  )
  .map(([changes, dress]) => {
    const start: unknown = approved;
    const body = changes.reduce((before, [at, value]) => withField(before, paths[at] ?? [], value), start);
    if (dress === "wrap") return { data: body };
    if (dress === "none") return body;
    return Object.fromEntries(Object.entries(Object(body)).map(([key, value]) => [key.toUpperCase(), value]));
  });

/** Any JSON that may be posted as a callback. */
export const anyBody: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: tampered },
  { weight: 1, arbitrary: odd },
);

/** What a request can carry: JSON, JSON that was cut off or spoilt, or no JSON at all; under any type. */
export const anyPost = fc.record({
  type: fc.oneof(
    { weight: 5, arbitrary: fc.constant("application/json") },
    { weight: 1, arbitrary: fc.constantFrom("application/vnd.plexo+json; charset=utf-8", "text/plain", "") },
  ),
  bytes: fc.oneof(
    { weight: 6, arbitrary: anyBody.map((body) => Buffer.from(JSON.stringify(body) ?? "")) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(anyBody, fc.nat({ max: 2_000 }), fc.uint8Array({ maxLength: 3 }))
        .map(([body, at, junk]) => {
          const whole = Buffer.from(JSON.stringify(body) ?? "");
          return Buffer.concat([whole.subarray(0, at), junk]);
        }),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(5_000, 20_000, 32_000)
        .map((deep) => Buffer.from("[".repeat(deep) + "]".repeat(deep))),
    },
    { weight: 1, arbitrary: fc.constantFrom(0, 66_000, 200_000).map((size) => Buffer.alloc(size, "[")) },
  ),
});
