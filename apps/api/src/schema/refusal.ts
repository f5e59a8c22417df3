import type { ErrorCode, ErrorKind } from '@plumbline/domain';
import { DomainError } from '@plumbline/domain';
import { builder } from '../builder.ts';

/** An expected failure on its way to the caller as a member of a result union. */
class Refused extends Error {
  readonly code: ErrorCode;
  readonly person: string | null;

  constructor(cause: DomainError) {
    super(cause.message, { cause });
    this.code = cause.code;
    this.person = cause.person;
  }
}

export class SignInRefused extends Refused {}
export class StudyNotFound extends Refused {}
export class OperationRefused extends Refused {}

const refusal = builder.interfaceRef<Refused>('Refusal').implement({
  description: 'Why something that was asked did not happen.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for programs; for example REASON_MISSING.' }),
    message: t.exposeString('message', { description: 'One sentence for the person.' }),
    person: t.exposeString('person', { description: 'The colleague whom the sentence names.', nullable: true }),
  }),
});

builder.objectType(SignInRefused, {
  name: 'SignInRefused',
  interfaces: [refusal],
  authScopes: { public: true },
});

builder.objectType(StudyNotFound, {
  name: 'StudyNotFound',
  description: 'There is no such study in the organization of the caller.',
  interfaces: [refusal],
  authScopes: { signedIn: true },
});

builder.objectType(OperationRefused, {
  name: 'OperationRefused',
  interfaces: [refusal],
  authScopes: { public: true },
});

/** What the person can do something about; the rest stands in the `errors` of the response. */
const answerable: ReadonlySet<ErrorKind> = new Set(['INPUT', 'NOT_FOUND', 'CONFLICT', 'UNAUTHENTICATED']);

/**
 * Runs the operation. An expected failure that the person can act on is thrown as `Refusal`, which the errors plugin
 * turns into the union's member; every other error passes as it is.
 */
export async function orRefuse<Answer>(
  Refusal: new (cause: DomainError) => Refused,
  operation: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await operation();
  } catch (error) {
    if (error instanceof DomainError && answerable.has(error.kind)) throw new Refusal(error);
    throw error;
  }
}
