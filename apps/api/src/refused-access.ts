import { DomainError } from '@plumbline/domain';
import type { AuthFailure } from '@pothos/plugin-scope-auth';
import type { ApiContext } from './context.ts';

/** Whether the scope stands behind the failure, alone or among others. */
function isOf(scope: string, failure: AuthFailure): boolean {
  if ('failures' in failure) return failure.failures.some((inner) => isOf(scope, inner));
  return 'scope' in failure && failure.scope === scope;
}

/** What a caller is told who asked for what the authScopes do not give. */
export function refusedAccess({ caller }: ApiContext, failure: AuthFailure): DomainError {
  if (caller === null) return new DomainError('SESSION_ENDED');
  return new DomainError(isOf('opened', failure) ? 'STUDY_NOT_OPENED' : 'PERMISSION_MISSING');
}
