import { Task } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import type { Manifest } from './manifest/manifest.ts';
import type { ActivationMap } from './study-output.ts';

export interface TaskActivationMap {
  readonly task: Task;
  readonly rows: number;
  readonly columns: number;
  /** Signed: above zero speaks for the task, below against it. */
  readonly values: Float32Array;
}

/**
 * What on one film speaks for each task: the mean map of the task's positive classes less the mean map of the others
 * (class activation maps: Zhou et al., CVPR 2016). Scoliosis: (AIS + CMS)/2 − NC; CMS: CMS − (NC + AIS)/2.
 * Throws MODEL_FAILED when the map does not divide into the classes.
 */
export function taskActivationMaps(map: ActivationMap, manifest: Manifest): TaskActivationMap[] {
  const { rows, columns, values } = map;
  const cells = rows * columns;
  if (values.length !== cells * manifest.classes.length) {
    throw new DomainError('MODEL_FAILED', { fault: 'MAP_SHAPE', values: values.length });
  }
  return Object.values(Task).map((task) => {
    const positiveClasses = new Set(manifest.tasks[task].positiveClasses);
    const negatives = manifest.classes.length - positiveClasses.size;
    const evidence = new Float64Array(cells);
    for (const [index, name] of manifest.classes.entries()) {
      const weight = positiveClasses.has(name) ? 1 / positiveClasses.size : -1 / negatives;
      for (let cell = 0; cell < cells; cell++) {
        evidence[cell] = (evidence[cell] ?? 0) + weight * (values[index * cells + cell] ?? 0);
      }
    }
    return { task, rows, columns, values: Float32Array.from(evidence) };
  });
}
