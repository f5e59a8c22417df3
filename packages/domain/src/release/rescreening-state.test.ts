import { RescreeningState } from '@plumbline/database/enums';
import { expect, test } from 'vitest';
import { type RescreeningStep, rescreeningStateAfter } from './rescreening-state.ts';

const allowed: Readonly<Record<string, RescreeningState>> = {
  'RUNNING PAUSE': 'PAUSED',
  'PAUSED RESUME': 'RUNNING',
  'RUNNING CANCEL': 'CANCELLED',
  'PAUSED CANCEL': 'CANCELLED',
};
const steps: readonly RescreeningStep[] = ['PAUSE', 'RESUME', 'CANCEL'];
const pairs = Object.values(RescreeningState).flatMap((state) => steps.map((step) => [state, step] as const));

test.each(pairs)('%s, %s', (state, step) => {
  const to = allowed[`${state} ${step}`];
  if (to === undefined) {
    const refusal = expect.objectContaining({ code: 'RESCREENING_STEP_REFUSED' });
    expect(() => rescreeningStateAfter(state, step)).toThrow(refusal);
  } else expect(rescreeningStateAfter(state, step)).toBe(to);
});
