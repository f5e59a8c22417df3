import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/**
 * A question for a field of Query with everything that can be asked below it; `argumentsOf` gives the field's own
 * arguments. Left out are fields further down that need arguments, and a type below itself.
 */
export function wholeQuery(schema: GraphQLSchema, field: string, argumentsOf: string): string {
  const type = schema.getQueryType()?.getFields()[field]?.type;
  if (type === undefined) throw new Error(`Query has no field ${field}.`);
  return `{ ${field}${argumentsOf} ${selectionOf(schema, type, [])} }`;
}

function selectionOf(schema: GraphQLSchema, type: GraphQLOutputType, path: readonly string[]): string {
  const named = getNamedType(type);
  if (isAbstractType(named)) {
    const fragments = schema
      .getPossibleTypes(named)
      .map((one) => `... on ${one.name} ${selectionOf(schema, one, path)}`);
    return `{ __typename ${fragments.join(' ')} }`;
  }
  if (!isObjectType(named)) return '';
  const below = [...path, named.name];
  const fields = Object.values(named.getFields()).flatMap((field) => fieldOf(schema, field, below));
  return `{ __typename ${fields.join(' ')} }`;
}

/** Aliased by its type: two members of a union may call different things alike. */
function fieldOf(
  schema: GraphQLSchema,
  { name, type, args }: GraphQLField<unknown, unknown>,
  path: readonly string[],
): string[] {
  if (args.some(isRequiredArgument) || path.includes(getNamedType(type).name)) return [];
  return [`${path.at(-1)}_${name}: ${name} ${selectionOf(schema, type, path)}`];
}
