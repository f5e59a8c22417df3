import type { SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';
import { GraphQLError, Kind } from 'graphql';

/**
 * The deepest field below the selection, the selection's own fields counted as one. Introspection counts as nothing:
 * tools ask it deeply, and it touches no data. A fragment inside itself ends the count; graphql-js refuses it anyway.
 */
function depthOf(selectionSet: SelectionSetNode, context: ValidationContext, within: readonly string[]): number {
  const depths = selectionSet.selections.map((selection): number => {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value.startsWith('__')) return 0;
      return 1 + (selection.selectionSet === undefined ? 0 : depthOf(selection.selectionSet, context, within));
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet, context, within);
    const name = selection.name.value;
    const fragment = within.includes(name) ? undefined : context.getFragment(name);
    return fragment ? depthOf(fragment.selectionSet, context, [...within, name]) : 0;
  });
  return Math.max(0, ...depths);
}

/** A validation rule (GraphQL, October 2021, section 5) that refuses operations deeper than `limit` fields. */
export function depthLimit(limit: number): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      if (depthOf(operation.selectionSet, context, []) <= limit) return;
      context.reportError(
        new GraphQLError(`The operation is nested deeper than ${limit} fields.`, { nodes: [operation] }),
      );
    },
  });
}
