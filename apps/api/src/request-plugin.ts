import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { type GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import type { ApiContext } from './context.ts';
import { domainErrorOf, formatError, isUnexpected } from './format-error.ts';
import { recordRefusals } from './record-refusals.ts';

/** The fields on the way in and out: they belong to no organization yet. */
const sessionFields: ReadonlySet<string> = new Set(['signIn', 'renewSession', 'endSession']);

/** Whether the operation asks for anything of an organization; a fragment at its root counts as asking. */
function needsOrganization(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.some(
    (selection) =>
      selection.kind !== Kind.FIELD ||
      !(sessionFields.has(selection.name.value) || selection.name.value.startsWith('__')),
  );
}

function logErrors(errors: readonly GraphQLError[], { logger }: ApiContext, operationName: string | null): void {
  for (const error of errors) {
    const fields = { err: error.originalError ?? error, operationName, path: error.path?.join('.') };
    if (isUnexpected(error)) logger.error(fields, 'A GraphQL request failed unexpectedly.');
    else if (domainErrorOf(error)?.kind === 'UNAVAILABLE') logger.warn(fields, 'A part that a request needs is away.');
  }
}

/**
 * Ends the request's transaction before anything is sent. A response with an error keeps and shows nothing: data whose
 * viewing was rolled back out of the audit trail must not leave.
 */
async function settle(response: GraphQLResponse, context: ApiContext): Promise<void> {
  const single = response.body.kind === 'single' ? response.body.singleResult : null;
  try {
    if (single !== null && single.errors === undefined) {
      await context.commit();
      return;
    }
    if (single?.data) single.data = null;
    await context.rollback();
  } catch (error) {
    context.logger.error({ err: error }, 'The transaction of a request could not be ended.');
    const formatted = formatError({ message: '', extensions: { code: 'INTERNAL_SERVER_ERROR' } }, error);
    response.body = { kind: 'single', singleResult: { errors: [formatted] } };
    response.http.status = 500;
  }
}

/** Says the request's id beside an error that only the log explains. */
function nameRequest({ body }: GraphQLResponse, requestId: string): void {
  if (body.kind !== 'single' || body.singleResult.errors === undefined) return;
  body.singleResult.errors = body.singleResult.errors.map((error) =>
    error.extensions?.code === 'INTERNAL_SERVER_ERROR'
      ? { ...error, extensions: { ...error.extensions, requestId } }
      : error,
  );
}

/**
 * What surrounds every GraphQL request: one transaction that sets the organization, committed before the response is
 * sent; the log; the metrics.
 */
export const requestPlugin: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    const startedAt = performance.now();
    return {
      async didResolveOperation({ contextValue, operation }) {
        if (contextValue.caller !== null && operation && needsOrganization(operation)) await contextValue.begin();
      },
      async didEncounterErrors({ contextValue, errors, operationName }) {
        logErrors(errors, contextValue, operationName ?? null);
      },
      async willSendResponse({ contextValue, response, operationName }) {
        await settle(response, contextValue);
        await recordRefusals(contextValue);
        nameRequest(response, contextValue.requestId);
        const failed = response.body.kind === 'single' && response.body.singleResult.errors !== undefined;
        const seconds = (performance.now() - startedAt) / 1_000;
        contextValue.services.metrics.observe(operationName ?? null, failed ? 'error' : 'ok', seconds);
      },
    };
  },
  async unexpectedErrorProcessingRequest({ requestContext, error }) {
    requestContext.contextValue.logger.error({ err: error }, 'A GraphQL request could not be processed.');
    await requestContext.contextValue.rollback();
  },
};
