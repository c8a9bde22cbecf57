export type Fields = Record<string, unknown>;
export type Undo = (() => void)[];

/** One table in memory, with as much of Prisma's way of speaking as a checkout needs. */
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
  const change = (row: Row, data: Fields) => write(String(row[key]), { ...row, ...changed(row, data) });

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
    async findUniqueOrThrow({ where }: { where: Fields }) {
      step();
      const row = byKey.get(String(where[key]));
      if (!row) throw new Error("There is no such row.");
      return row;
    },
    async findMany({ where }: { where: Fields }) {
      step();
      return rows().filter((one) => matches(one, where));
    },
    async count({ where }: { where: Fields }) {
      step();
      return rows().filter((one) => matches(one, where)).length;
    },
    async aggregate({ where, _sum = {} }: { where: Fields; _sum?: Fields }) {
      step();
      const found = rows().filter((one) => matches(one, where));
      const sum = (field: string) =>
        found.length > 0 ? found.reduce((total, row) => total + Number(Reflect.get(row, field)), 0) : null;
      return {
        _sum: Object.fromEntries(Object.keys(_sum).map((field) => [field, sum(field)])),
        _count: found.length,
      };
    },
  };
}

const conditions: Record<string, (found: unknown, wanted: unknown) => boolean> = {
  gt: (found, wanted) => Number(found) > Number(wanted),
  gte: (found, wanted) => Number(found) >= Number(wanted),
  in: (found, wanted) => Array.isArray(wanted) && wanted.includes(found),
};

/** A condition that is not known here is an error: it must not match by chance, nor never. */
function matches(row: object, where: Fields): boolean {
  return Object.entries(where).every(([field, wanted]) => {
    const found: unknown = Reflect.get(row, field);
    if (typeof wanted !== "object" || wanted === null) return found === wanted;
    return Object.entries(wanted).every(([name, value]) => {
      const condition = conditions[name];
      if (!condition) throw new Error(`The rows in memory do not know the condition "${name}".`);
      return condition(found, value);
    });
  });
}

/** What is written, where some of it is so much more, or less, than what is there. */
function changed(row: object, data: Fields): Fields {
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => {
      const { increment = 0, decrement = 0 } = Object(value);
      const isMove =
        typeof value === "object" && value !== null && ("increment" in value || "decrement" in value);
      return [field, isMove ? Number(Reflect.get(row, field)) + increment - decrement : value];
    }),
  );
}
