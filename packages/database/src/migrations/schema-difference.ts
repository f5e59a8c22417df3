import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wholeSchema, withSchemaEngine } from './schema-engine.ts';

const schemaFolder = fileURLToPath(new URL('../../../../prisma', import.meta.url));

async function readSchemaFiles(): Promise<{ path: string; content: string }[]> {
  const names = (await readdir(schemaFolder, { recursive: true })).filter((name) => name.endsWith('.prisma'));
  return Promise.all(
    names.sort().map(async (name) => {
      const path = join(schemaFolder, name);
      return { path, content: await readFile(path, 'utf8') };
    }),
  );
}

/**
 * The SQL that would turn the database at `url` into what the Prisma schema says; empty when they agree. Of an empty
 * database it is the first migration. Only the tables, columns, keys and enums that Prisma knows: policies, grants and
 * triggers have their own tests.
 */
export async function schemaDifference(url: string): Promise<string> {
  const files = await readSchemaFiles();
  return withSchemaEngine(url, async (schemaEngine) => {
    const { stdout } = await schemaEngine.diff({
      from: { tag: 'schemaDatasource', files, configDir: schemaFolder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: wholeSchema,
    });
    const sql = stdout ?? '';
    return sql.includes('This is an empty migration') ? '' : sql;
  });
}
