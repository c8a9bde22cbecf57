export type Fields = Record<string, unknown>;
export type Undo = (() => void)[];

/** One table in memory, with as much of Prisma's way of speaking as reconciling needs. */
export function createTable<Row extends object>(key: keyof Row & string, undo: Undo, step: () => void) {
  const byKey = new Map<string, Row>();

  function write(id: string, row: Row): Row {
    const before = byKey.get(id);
    undo.push(() => (before ? byKey.set(id, before) : byKey.delete(id)));
    byKey.set(id, row);
    return row;
  }
  const rows = () => [...byKey.values()];
  const insert = (data: Fields) => write(String(data[key]), data as Row);
  const change = (row: Row, data: Fields) => write(String(row[key]), { ...row, ...data });

  return {
    get: (id: string) => byKey.get(id),
    rows,
    /** Writes past the statements that are counted: for what happens outside of the transaction under test. */
    put: (data: Fields) => insert({ ...byKey.get(String(data[key])), ...data }),
    async create({ data }: { data: Fields }) {
      step();
      return insert(data);
    },
    async update({ where, data }: { where: Fields; data: Fields }) {
      step();
      const row = rows().find((one) => matches(one, where));
      if (!row) throw new Error("There is nothing to update.");
      return change(row, data);
    },
    async updateMany({ where, data }: { where: Fields; data: Fields }) {
      step();
      const found = rows().filter((one) => matches(one, where));
      for (const row of found) change(row, data);
      return { count: found.length };
    },
    async upsert(all: { where: Fields; create: Fields; update: Fields }) {
      step();
      const row = byKey.get(String(all.where[key]));
      return row ? change(row, all.update) : insert(all.create);
    },
    async findUnique({ where }: { where: Fields }) {
      step();
      return byKey.get(String(where[key])) ?? null;
    },
    async findMany({ where }: { where: Fields }) {
      step();
      return rows().filter((one) => matches(one, where));
    },
    async count({ where }: { where: Fields }) {
      step();
      return rows().filter((one) => matches(one, where)).length;
    },
  };
}

function matches(row: object, where: Fields): boolean {
  return Object.entries(where).every(([field, wanted]) => {
    const found: unknown = Reflect.get(row, field);
    if (field === "OR" && Array.isArray(wanted)) return wanted.some((one) => matches(row, one));
    const oneOf: unknown = Reflect.get(Object(wanted), "in");
    return Array.isArray(oneOf) ? oneOf.includes(found) : found === wanted;
  });
}
