import { DomainError } from '@plumbline/domain';

/**
 * What the queue keeps of a failure: a code. The cause, whose words may come from anywhere, goes to the log alone.
 */
export class AttemptFailed extends Error {
  constructor(cause: unknown) {
    super(cause instanceof DomainError ? cause.code : 'UNEXPECTED');
    this.name = 'AttemptFailed';
  }
}
