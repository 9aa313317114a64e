import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { Pool } from "pg";

const schemaPath = new URL("./schema.prisma", import.meta.url);

export interface OpenEngine {
  readonly engine: glue.SchemaEngine;
  /** Also closes its connections, because an open connection prevents copying the database as a template. */
  close(): Promise<void>;
}

/**
 * Prisma's schema engine as WebAssembly, bound to one database. It does what `prisma migrate deploy` does
 * without the native binary, which the Prisma command line downloads and many machines cannot.
 */
export async function openSchemaEngine(connectionString: string): Promise<OpenEngine> {
  await instantiateOnce();
  const schema = await readFile(schemaPath, "utf8");
  const adapter = new WholeScriptPg({ connectionString });
  const engine = await glue.SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  return {
    engine,
    close: async () => {
      engine.free();
      await adapter.close();
    },
  };
}

/**
 * The adapter splits a script at every semicolon, including those in function bodies, so pass it to PostgreSQL as a
 * whole.
 */
class WholeScriptPg extends PrismaPg {
  private readonly pools = new Set<Pool>();

  override async connect() {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    this.pools.add(pool);
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    return adapter;
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools].filter((pool) => !pool.ended).map((pool) => pool.end()));
  }
}

/** The current text of the schema file. */
export const readSchema = (): Promise<string> => readFile(schemaPath, "utf8");

let instantiated: Promise<void> | undefined;

function instantiateOnce(): Promise<void> {
  instantiated ??= instantiate();
  return instantiated;
}

async function instantiate(): Promise<void> {
  const wasmPath = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const imports = { "./schema_engine_bg.js": glue } as unknown as WebAssembly.Imports;
  const { instance } = await WebAssembly.instantiate(await readFile(wasmPath), imports);
  const setWasm = (glue as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }).__wbg_set_wasm;
  setWasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}
