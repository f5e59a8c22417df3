import type { ReleaseState } from '@plumbline/database/enums';
import { DomainError } from '../errors.ts';

/** What can be done to a release. */
export type ReleaseStep = 'VALIDATE' | 'SHADOW' | 'CANARY' | 'PROMOTE' | 'ROLL_BACK' | 'STOP' | 'REINSTATE' | 'RETIRE';

/** Every edge there is: the states that a step may be taken from, and where it leads. */
const edges: Readonly<Record<ReleaseStep, { readonly from: readonly ReleaseState[]; readonly to: ReleaseState }>> = {
  /** An evaluation meets the acceptance criteria. */
  VALIDATE: { from: ['DRAFT'], to: 'VALIDATED' },
  SHADOW: { from: ['VALIDATED'], to: 'SHADOW' },
  CANARY: { from: ['SHADOW'], to: 'CANARY' },
  /** Two administrators. */
  PROMOTE: { from: ['CANARY'], to: 'ACTIVE' },
  /** The version in use goes, in favour of the one before it. */
  ROLL_BACK: { from: ['ACTIVE'], to: 'RETIRED' },
  /** The platform takes it out because of what it watched; no person does. */
  STOP: { from: ['CANARY', 'ACTIVE'], to: 'RETIRED' },
  /** The one before it, or one that was stopped, comes back; it was in use once, so it is not proved again. */
  REINSTATE: { from: ['RETIRED'], to: 'ACTIVE' },
  /** Given up, or taken over from by a promotion. */
  RETIRE: { from: ['DRAFT', 'VALIDATED', 'SHADOW', 'CANARY', 'ACTIVE'], to: 'RETIRED' },
};

/**
 * Where a step leads.
 *
 * @throws DomainError RELEASE_STEP_REFUSED when it may not be taken from this state
 */
export function stateAfter(state: ReleaseState, step: ReleaseStep): ReleaseState {
  const { from, to } = edges[step];
  if (!from.includes(state)) throw new DomainError('RELEASE_STEP_REFUSED', { state, step });
  return to;
}
