import { readFileSync } from 'node:fs';
import { type GraphQLNamedType, isIntrospectionType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { printedSchema, schemaFile } from '../print-schema.ts';
import { schema } from './schema.ts';

const objectTypes = Object.values(schema.getTypeMap()).filter(
  (type) => isObjectType(type) && !isIntrospectionType(type) && type.name !== 'PageInfo',
);
const rootFields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}),
);

/** Pothos keeps what the builder was told in the extensions of what it built. */
function hasAuthScopes({ extensions }: Pick<GraphQLNamedType, 'extensions'>): boolean {
  const options = extensions.pothosOptions;
  return typeof options === 'object' && options !== null && 'authScopes' in options && Boolean(options.authScopes);
}

describe('the schema', () => {
  it('is the printed one: after a change run "npm run generate"', () => {
    expect(printedSchema()).toBe(readFileSync(schemaFile, 'utf8'));
  });

  it.each(objectTypes)('says who may see the type $name', (type) => {
    expect(hasAuthScopes(type)).toBe(true);
  });

  it.each(rootFields)('says who may ask for the field $name', (field) => {
    expect(hasAuthScopes(field)).toBe(true);
  });

  it('has types and root fields at all', () => {
    expect(objectTypes.length).toBeGreaterThan(15);
    expect(rootFields.length).toBeGreaterThan(7);
  });

  it('offers no fetching by node id: such a viewing would not be recorded', () => {
    expect(rootFields.map(({ name }) => name)).not.toContain('node');
    expect(rootFields.map(({ name }) => name)).not.toContain('nodes');
  });
});
