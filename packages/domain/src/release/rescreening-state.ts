import type { RescreeningState } from '@plumbline/database/enums';
import { DomainError } from '../errors.ts';

/** What a person can do to a re-screening. */
export type RescreeningStep = 'PAUSE' | 'RESUME' | 'CANCEL';

const edges: Readonly<
  Record<RescreeningStep, { readonly from: readonly RescreeningState[]; readonly to: RescreeningState }>
> = {
  PAUSE: { from: ['RUNNING'], to: 'PAUSED' },
  RESUME: { from: ['PAUSED'], to: 'RUNNING' },
  /** What was answered stays. */
  CANCEL: { from: ['RUNNING', 'PAUSED'], to: 'CANCELLED' },
};

/**
 * Where a step leads.
 *
 * @throws DomainError RESCREENING_STEP_REFUSED when it may not be taken from this state
 */
export function rescreeningStateAfter(state: RescreeningState, step: RescreeningStep): RescreeningState {
  const { from, to } = edges[step];
  if (!from.includes(state)) throw new DomainError('RESCREENING_STEP_REFUSED', { state, step });
  return to;
}
