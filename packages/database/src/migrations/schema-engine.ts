import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  isDriverAdapterError,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

export type SchemaEngine = engine.SchemaEngine;

/** Nothing in the database is managed by somebody else. */
export const wholeSchema = { externalTables: [], externalEnums: [] };

/** TypeScript knows WebAssembly only beside a browser's globals; this is the part used here. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let instantiated: Promise<void> | undefined;

async function instantiate(): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const file = resolve('@prisma/schema-engine-wasm').replace(/\.js$/, '_bg.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}

/** The object identifier of PostgreSQL's internal one-byte type "char". */
const internalChar = 18;

function isAboutInternalChar(error: unknown): boolean {
  return isDriverAdapterError(error) && error.cause.kind === 'UnsupportedNativeDataType' && error.cause.type === 'char';
}

/** Reads the columns of type "char" as text, and tells the engine that each is one character. */
async function queryWithInternalChar(
  queryRaw: (query: SqlQuery) => Promise<SqlResultSet>,
  pool: pg.Pool,
  query: SqlQuery,
): Promise<SqlResultSet> {
  const { fields } = await pool.query(query.sql, query.args);
  const columns = fields.map(({ name, dataTypeID }) =>
    dataTypeID === internalChar ? `"${name}"::text as "${name}"` : `"${name}"`,
  );
  const sql = `select ${columns.join(', ')} from (${query.sql.trim().replace(/;$/, '')}) as described`;
  const result = await queryRaw({ ...query, sql });
  const columnTypes = result.columnTypes.map((type, index) =>
    fields[index]?.dataTypeID === internalChar ? ColumnTypeEnum.Character : type,
  );
  return { ...result, columnTypes };
}

/**
 * Prisma's adapter for the schema engine, mended in two places. It cuts a script at every semicolon, which breaks
 * function bodies: PostgreSQL takes a whole script at once, and runs it as one transaction. And it refuses the
 * catalogue's type "char", without which the engine cannot describe a database.
 */
function schemaEngineAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  const connect = async () => {
    const adapter = await factory.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = (query) =>
      queryRaw(query).catch((error: unknown) => {
        if (isAboutInternalChar(error)) return queryWithInternalChar(queryRaw, pool, query);
        throw error;
      });
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: () => Promise.reject(new Error('Migrations are applied here without a shadow database.')),
  };
}

/**
 * Runs `work` with Prisma's own schema engine (WebAssembly) on the database at `url`. One connection only: the engine
 * takes a session lock and must find it again.
 */
export async function withSchemaEngine<T>(url: string, work: (schemaEngine: SchemaEngine) => Promise<T>): Promise<T> {
  instantiated ??= instantiate();
  await instantiated;
  const pool = new pg.Pool({ connectionString: url, max: 1, application_name: 'plumbline-migrations' });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(schemaEngineAdapter(pool));
    const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
    return await work(schemaEngine);
  } finally {
    await pool.end();
  }
}
