import { type ExecutionResult, GraphQLError, getOperationAST, parse, subscribe, validate } from 'graphql';
import type { ApiContext } from '../context.ts';
import { formatError, isUnexpected } from '../format-error.ts';
import { longestOperationTokens } from '../graphql-server.ts';
import { recordRefusals } from '../record-refusals.ts';
import { schema } from '../schema/schema.ts';

interface Asked {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
}

/**
 * Begins a subscription, or says why not, in the words of the other door. Queries and mutations have their transaction
 * there and are not answered here.
 */
export async function subscribeOperation(
  { query, operationName, variables }: Asked,
  context: ApiContext,
): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
  const document = parsed(query);
  if (document instanceof GraphQLError) return refused(document);
  const invalid = validate(schema, document);
  if (invalid.length > 0) return refused(...invalid);
  if (getOperationAST(document, operationName)?.operation !== 'subscription') {
    return refused(new GraphQLError('Only subscriptions are answered here; ask /graphql for the rest.'));
  }
  const result = await subscribe({
    schema,
    document,
    contextValue: context,
    ...(operationName !== undefined && { operationName }),
    ...(variables !== undefined && { variableValues: variables }),
  });
  if (!('errors' in result)) return result;
  await recordRefusals(context);
  return refused(...(result.errors ?? []).map((error) => shown(error, context)));
}

/** The handler knows an answer by its `data`. */
function refused(...errors: readonly GraphQLError[]): ExecutionResult {
  return { data: null, errors };
}

function parsed(query: string) {
  try {
    return parse(query, { maxTokens: longestOperationTokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function shown(error: GraphQLError, { logger }: ApiContext): GraphQLError {
  if (isUnexpected(error)) logger.error({ err: error }, 'A subscription could not be begun.');
  const { message, extensions } = formatError(error.toJSON(), error);
  return new GraphQLError(message, { ...(extensions && { extensions }) });
}
