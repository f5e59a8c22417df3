import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { depthLimit } from './depth-limit.ts';

const schema = buildSchema('type Query { a: A } type A { a: A, b: Int }');
const refusals = (operation: string) =>
  validate(schema, parse(operation), [depthLimit(3)]).map((error) => error.message);

describe('depth limit', () => {
  it('lets an operation of exactly the limit through', () => {
    expect(refusals('{ a { a { b } } }')).toEqual([]);
  });

  it('refuses one field more', () => {
    expect(refusals('{ a { a { a { b } } } }')).toEqual(['The operation is nested deeper than 3 fields.']);
  });

  it('counts through fragments, named and inline', () => {
    expect(refusals('{ a { ...deep } } fragment deep on A { a { ... on A { a { b } } } }')).toHaveLength(1);
  });

  it('ends on a fragment inside itself', () => {
    expect(refusals('{ a { ...loop } } fragment loop on A { a { ...loop } }')).toEqual([]);
  });

  it('does not count introspection', () => {
    expect(refusals('{ __schema { types { fields { type { ofType { name } } } } } }')).toEqual([]);
  });
});
