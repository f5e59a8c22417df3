import { DomainError } from '../errors.ts';

/**
 * The signed evidence for a task over the film: the mean of the positive classes' activation maps less the mean of the
 * others'. For SCOLIOSIS that is (AIS + CMS)/2 - NC, for CMS it is CMS - (NC + AIS)/2.
 *
 * @param maps class activation maps, classes × cells, class after class in the order of `classes`
 * @returns one value a cell; above zero speaks for the task, below zero against it
 * @throws DomainError MODEL_FAILED when the maps do not divide into the classes
 */
export function taskMap(
  maps: Float32Array,
  classes: readonly string[],
  positiveClasses: readonly string[],
): Float32Array {
  const cells = maps.length / classes.length;
  if (!Number.isInteger(cells) || cells === 0) {
    throw new DomainError('MODEL_FAILED', { values: maps.length, classes: classes.length });
  }
  const positives = classes.filter((name) => positiveClasses.includes(name)).length;
  const evidence = new Float32Array(cells);
  for (const [index, name] of classes.entries()) {
    const weight = positiveClasses.includes(name) ? 1 / positives : -1 / (classes.length - positives);
    for (let cell = 0; cell < cells; cell += 1) {
      evidence[cell] = (evidence[cell] ?? 0) + weight * (maps[index * cells + cell] ?? 0);
    }
  }
  return evidence;
}
