import { translateDatabaseError } from '@plumbline/database';
import type { ErrorKind } from '@plumbline/domain';
import { DomainError } from '@plumbline/domain';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const codeOfKind: Readonly<Record<ErrorKind, string>> = {
  INPUT: 'BAD_USER_INPUT',
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
};

/** The whole of what a caller learns of a failure that nobody expected; the cause stands in the log. */
export const unexpectedSentence = 'Something went wrong here. Try again, and name the request id if it happens again.';

/** The domain's error behind an error of a response, if there is one; a database that is away counts as one. */
export function domainErrorOf(error: unknown): DomainError | null {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof DomainError) return cause;
  return translateDatabaseError(cause)?.kind === 'UNAVAILABLE'
    ? new DomainError('DATABASE_UNAVAILABLE', {}, { cause })
    : null;
}

/** True when nobody expected the error: its cause belongs in the log, and the caller gets one sentence. */
export function isUnexpected(error: GraphQLError): boolean {
  const { code } = error.extensions;
  return domainErrorOf(error) === null && (code === undefined || code === 'INTERNAL_SERVER_ERROR');
}

/**
 * Maps an error to what the caller may see. An expected one keeps its sentence, with its kind as `code` and the domain's
 * own code as `reason`; what is wrong with the request itself is said as it is; the rest is one sentence.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const domainError = domainErrorOf(error);
  const { locations, path, extensions } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (domainError !== null) {
    const codes = { code: codeOfKind[domainError.kind], reason: domainError.code };
    return { message: domainError.message, ...place, extensions: codes };
  }
  if (extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted;
  return { message: unexpectedSentence, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
