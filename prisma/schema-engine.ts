import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine, SchemasContainer } from "@prisma/schema-engine-wasm";
import pg from "pg";

const prismaDir = fileURLToPath(new URL(".", import.meta.url));
export const migrationsDir = path.join(prismaDir, "migrations");

/** Everything in the database is ours: no table or enum is left out of a comparison. */
export const noFilters = { externalTables: [], externalEnums: [] };

/**
 * Runs `work` with Prisma's schema engine, compiled to WebAssembly, on the database at `databaseUrl`.
 * The CLI's native engine is a download at first use, which fails behind a firewall and in slim containers.
 */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const pools: pg.Pool[] = [];
  const glue = await loadGlue();
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFactory(databaseUrl, pools));
  const schema = await readSchema();
  const datamodels = schema.files.map((file): [string, string] => [file.path, file.content]);
  const engine = await glue.SchemaEngine.new({ datamodels }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await Promise.all(pools.map((pool) => pool.end()));
  }
}

const enginePackage = "@prisma/schema-engine-wasm/schema_engine_bg";

type Glue = typeof import("@prisma/schema-engine-wasm") & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

let loaded: Promise<Glue> | undefined;

/** The package's entry imports its .wasm as a module, which Node 20 doesn't do: wired up here instead. */
function loadGlue(): Promise<Glue> {
  loaded ??= (async () => {
    const glue: Glue = await import(enginePackage);
    const binary = createRequire(import.meta.url)
      .resolve(enginePackage)
      .replace(/\.js$/, ".wasm");
    const { instance } = await WebAssembly.instantiate(await readFile(binary), {
      "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
    });
    glue.__wbg_set_wasm(instance.exports);
    const { __wbindgen_start: start } = instance.exports;
    if (typeof start === "function") start();
    return glue;
  })();
  return loaded;
}

/** On connections that {@link withSchemaEngine} closes: the engine leaves its own open. */
function adapterFactory(databaseUrl: string, pools: pg.Pool[]): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: async () => {
      const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
      pools.push(pool);
      return wholeScripts(await new PrismaPg(pool).connect());
    },
    connectToShadowDb: () => Promise.reject(new Error("Nothing here compares against a shadow database.")),
  };
}

/**
 * The adapter cuts a script at every semicolon, those in comments and function bodies too. PostgreSQL reads
 * a whole script by itself, in one transaction, so a migration that fails leaves nothing half done.
 */
function wholeScripts<T extends SqlDriverAdapter>(adapter: T): T {
  adapter.executeScript = async (sql) => {
    await adapter.executeRaw({ sql, args: [], argTypes: [] });
  };
  return adapter;
}

/** `schema.prisma`, as the engine takes it. */
export async function readSchema(): Promise<SchemasContainer> {
  const file = path.join(prismaDir, "schema.prisma");
  return { files: [{ path: file, content: await readFile(file, "utf8") }] };
}

/** The migrations on disk, oldest first, as the engine takes them. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => {
      const script = await readFile(path.join(migrationsDir, name, "migration.sql"), "utf8");
      return {
        path: name,
        migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: script } },
      };
    }),
  );
  const lock = await readFile(path.join(migrationsDir, "migration_lock.toml"), "utf8").catch(() => null);
  return {
    baseDir: migrationsDir,
    lockfile: { path: "migration_lock.toml", content: lock },
    migrationDirectories,
    shadowDbInitScript: "",
  };
}
