import { Task } from '@plumbline/database/enums';
import { taskMap } from '@plumbline/domain';
import type { Manifest } from './manifest.ts';
import type { ClassActivationMaps } from './split-outputs.ts';

export interface TaskActivationMap {
  readonly task: Task;
  readonly rows: number;
  readonly columns: number;
  /** Signed: above zero speaks for the task, below against it. */
  readonly values: Float32Array;
}

/** One film's class activation maps turned into one map a task, by the manifest's positive classes. */
export function taskActivationMaps(maps: ClassActivationMaps, manifest: Manifest): TaskActivationMap[] {
  return Object.values(Task).map((task) => ({
    task,
    rows: maps.rows,
    columns: maps.columns,
    values: taskMap(maps.values, manifest.classes, manifest.tasks[task].positiveClasses),
  }));
}
