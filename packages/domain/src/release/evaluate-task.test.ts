import { expect, test } from 'vitest';
import { type EvaluatedStudy, evaluateTask } from './evaluate-task.ts';

const criteria = { minimumSensitivity: 0.8, aurocMargin: 0.05 };
const answer = (probability: number) => ({ probability, positive: probability >= 0.5 });

/** So many studies, with the probabilities of the candidate and of the version in use. */
function studies(count: number, positive: boolean, candidate: number | null, active: number | null): EvaluatedStudy[] {
  const of = (probability: number | null) => (probability === null ? null : answer(probability));
  return Array.from({ length: count }, () => ({ positive, candidate: of(candidate), active: of(active) }));
}

/** Wilson's lower bound of 38 of 40 is 0.835, of 36 of 40 0.769 (Newcombe 1998, method 3). */
test.each([
  [38, 0.835, true],
  [36, 0.7695, false],
])('%d of 40 found has a lower bound of %d, and meets 0.80: %s', (found, lower, meets) => {
  const {
    sensitivity,
    specificity,
    meets: met,
  } = evaluateTask(
    [...studies(found, true, 0.9, null), ...studies(40 - found, true, 0.1, null), ...studies(20, false, 0.2, null)],
    false,
    criteria,
  );
  expect(sensitivity.lower).toBeCloseTo(lower, 3);
  expect(specificity).toMatchObject({ count: 20, total: 20 });
  expect(met).toEqual({ sensitivity: meets, auroc: true });
});

test('a study without a result is not found, and not cleared', () => {
  const figures = evaluateTask(
    [...studies(38, true, 0.9, null), ...studies(10, true, null, null), ...studies(5, false, null, null)],
    false,
    criteria,
  );
  expect(figures).toMatchObject({
    unanswered: 15,
    sensitivity: { count: 38, total: 48 },
    specificity: { count: 0, total: 5 },
    meets: { sensitivity: false },
  });
});

test('the same answers as the version in use are not inferior to it', () => {
  const cohort = [...studies(38, true, 0.9, 0.9), ...studies(2, true, 0.1, 0.1), ...studies(20, false, 0.2, 0.2)];
  expect(evaluateTask(cohort, true, criteria)).toMatchObject({
    comparison: { studies: 60, difference: 0, lower: 0, upper: 0 },
    meets: { sensitivity: true, auroc: true },
  });
});

test('a candidate that mixes up what the version in use tells apart is inferior', () => {
  const cohort = [
    ...studies(30, true, 0.9, 0.9),
    ...studies(10, true, 0.6, 0.9),
    ...studies(20, false, 0.2, 0.2),
    ...studies(10, false, 0.7, 0.2),
  ];
  const { comparison, meets } = evaluateTask(cohort, true, criteria);
  // Of 1,200 pairs only the 10 x 10 of 0.6 against 0.7 are the wrong way round.
  expect(comparison?.candidate).toBeCloseTo(1 - 100 / 1_200, 10);
  expect(comparison?.active).toBe(1);
  expect(meets).toEqual({ sensitivity: true, auroc: false });
});

test('too few studies, or no comparison that can be made, meet nothing', () => {
  expect(evaluateTask([...studies(40, true, 0.9, 0.9), ...studies(4, false, 0.1, 0.1)], true, criteria).meets).toEqual({
    sensitivity: false,
    auroc: false,
  });
  const unanswered = evaluateTask([...studies(40, true, 0.9, null), ...studies(20, false, 0.1, null)], true, criteria);
  expect(unanswered).toMatchObject({ comparison: null, meets: { sensitivity: true, auroc: false } });
  expect(evaluateTask([], false, criteria).meets).toEqual({ sensitivity: false, auroc: false });
});
