import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema/schema.ts';

/** Where the printed schema is checked in. */
export const schemaFile = new URL('../schema.graphql', import.meta.url);

/** The API's shape in GraphQL's own language, types and fields in alphabetical order. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

if (import.meta.main) writeFileSync(schemaFile, printedSchema());
