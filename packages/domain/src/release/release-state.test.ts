import { ReleaseState } from '@plumbline/database/enums';
import { expect, test } from 'vitest';
import { type ReleaseStep, stateAfter } from './release-state.ts';

const steps: ReleaseStep[] = ['VALIDATE', 'SHADOW', 'CANARY', 'PROMOTE', 'ROLL_BACK', 'STOP', 'REINSTATE', 'RETIRE'];

/** Every edge, as a person would draw it; whatever is not here must not exist. */
const drawn = [
  'DRAFT VALIDATE VALIDATED',
  'VALIDATED SHADOW SHADOW',
  'SHADOW CANARY CANARY',
  'CANARY PROMOTE ACTIVE',
  'ACTIVE ROLL_BACK RETIRED',
  'CANARY STOP RETIRED',
  'ACTIVE STOP RETIRED',
  'RETIRED REINSTATE ACTIVE',
  'DRAFT RETIRE RETIRED',
  'VALIDATED RETIRE RETIRED',
  'SHADOW RETIRE RETIRED',
  'CANARY RETIRE RETIRED',
  'ACTIVE RETIRE RETIRED',
];

function edgeOf(state: ReleaseState, step: ReleaseStep): string[] {
  try {
    return [`${state} ${step} ${stateAfter(state, step)}`];
  } catch (error) {
    expect(error).toMatchObject({ code: 'RELEASE_STEP_REFUSED', detail: { state, step } });
    return [];
  }
}

test('has these thirteen edges of the 48 that could be', () => {
  const edges = Object.values(ReleaseState).flatMap((state) => steps.flatMap((step) => edgeOf(state, step)));
  expect(edges.sort()).toEqual(drawn.sort());
});

test.each(Object.values(ReleaseState).filter((state) => state !== 'CANARY' && state !== 'RETIRED'))(
  'no step leads from %s to ACTIVE',
  (state) => {
    expect(steps.flatMap((step) => edgeOf(state, step)).filter((edge) => edge.endsWith(' ACTIVE'))).toEqual([]);
  },
);
