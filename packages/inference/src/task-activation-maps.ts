import { Task } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import type { Manifest } from './manifest.ts';
import type { ClassActivationMaps } from './split-outputs.ts';

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
 * Throws MODEL_FAILED when the maps do not divide into the classes.
 */
export function taskActivationMaps(maps: ClassActivationMaps, manifest: Manifest): TaskActivationMap[] {
  const cells = maps.rows * maps.columns;
  if (maps.values.length !== cells * manifest.classes.length) {
    throw new DomainError('MODEL_FAILED', { fault: 'MAP_SHAPE', values: maps.values.length });
  }
  return Object.values(Task).map((task) => {
    const positiveClasses = new Set(manifest.tasks[task].positiveClasses);
    const negatives = manifest.classes.length - positiveClasses.size;
    const evidence = new Float64Array(cells);
    for (const [index, name] of manifest.classes.entries()) {
      const weight = positiveClasses.has(name) ? 1 / positiveClasses.size : -1 / negatives;
      const map = maps.values.subarray(index * cells, (index + 1) * cells);
      for (const [cell, value] of map.entries()) evidence[cell] = (evidence[cell] ?? 0) + weight * value;
    }
    return { task, rows: maps.rows, columns: maps.columns, values: Float32Array.from(evidence) };
  });
}
