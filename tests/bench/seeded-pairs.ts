import type { Manifest, StudyTensors } from '@plumbline/inference';

/** Pairs of numbers in 0..1 that are the same in every run; what a film shows does not change how long it takes. */
export function seededPairs(count: number, { inputs }: Manifest): StudyTensors[] {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      inputs.map(({ view, shape: [, , rows, columns] }) => [view, Float32Array.from({ length: rows * columns }, next)]),
    ),
  );
}
