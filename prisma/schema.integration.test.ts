import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/test/support/database";
import { withClient } from "./times-in-utc";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const schema = readFileSync("prisma/schema.prisma", "utf8");
const blocksOf = (kind: string) =>
  [...schema.matchAll(new RegExp(`^${kind} (\\w+) \\{\\n([\\s\\S]*?)^\\}`, "gm"))].map(
    ([, name = "", body = ""]) => ({ name, lines: body.split("\n").map((line) => line.trim()) }),
  );
const models = blocksOf("model");
const enums = blocksOf("enum").map(({ name, lines }) => ({
  name,
  values: lines.filter((line) => /^\w/.test(line)),
}));

const columnTypes: Record<string, string> = {
  ...{ String: "text", Int: "int4", BigInt: "int8", Boolean: "bool", Json: "jsonb", Bytes: "bytea" },
  ...{ Uuid: "uuid", Timestamptz: "timestamptz" },
  ...Object.fromEntries(enums.map(({ name }) => [name, name])),
};

/** `Order.paidAt timestamptz?`, for each column that the schema says. */
function columnsOfSchema(): string[] {
  return models.flatMap(({ name: model, lines }) =>
    lines.flatMap((line) => {
      const [, name, type = "", optional = "", rest = ""] = /^(\w+)\s+(\w+)(\?|\[\])?(.*)$/.exec(line) ?? [];
      if (!name || models.some((other) => other.name === type)) return [];
      const exact = /@db\.(\w+)/.exec(rest)?.[1] ?? type;
      return `${model}.${name} ${columnTypes[exact] ?? exact}${optional}`;
    }),
  );
}

/** `Order(state, createdAt)`, for each index and key that the schema says; those of one column stand at it. */
function indexesOfSchema(): string[] {
  return models.flatMap(({ name: model, lines }) =>
    lines.flatMap((line) => {
      const [, kind, columns] = /^@@(index|unique|id)\(\[([^\]]+)\]/.exec(line) ?? [];
      if (columns) return `${model}(${columns})${kind === "index" ? "" : " unique"}`;
      const [, name] = /^(\w+)\s.*@(?:id|unique)\b/.exec(line) ?? [];
      return name ? `${model}(${name}) unique` : [];
    }),
  );
}

function ask(sql: string): Promise<string[]> {
  return withClient(database.url, async (client) => {
    const { rows } = await client.query<{ said: string }>(sql);
    return rows.map(({ said }) => said);
  });
}

it("The migrations make exactly the tables, columns and words that the schema says", async () => {
  const columns = await ask(`
    SELECT format('%s.%s %s%s', table_name, column_name, udt_name,
      CASE WHEN is_nullable = 'YES' THEN '?' ELSE '' END) AS said
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`);
  expect(columns.length).toBeGreaterThan(100);
  expect(columns.sort()).toEqual(columnsOfSchema().sort());
  const words = await ask(`
    SELECT format('%s: %s', typname, string_agg(enumlabel, ', ' ORDER BY enumlabel COLLATE "C")) AS said
    FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid GROUP BY typname`);
  expect(words.sort()).toEqual(
    enums.map(({ name, values }) => `${name}: ${values.sort().join(", ")}`).sort(),
  );
});

it("The migrations make every key and index that the schema says", async () => {
  const indexes = await ask(`
    SELECT format('%s(%s)%s', c.relname, string_agg(a.attname, ', ' ORDER BY k.n),
      CASE WHEN i.indisunique THEN ' unique' ELSE '' END) AS said
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_namespace s ON s.oid = c.relnamespace AND s.nspname = 'public'
    CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k(attnum, n)
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
    WHERE i.indpred IS NULL
    GROUP BY i.indexrelid, c.relname, i.indisunique`);
  expect(indexesOfSchema().filter((index) => !indexes.includes(index))).toEqual([]);
});
