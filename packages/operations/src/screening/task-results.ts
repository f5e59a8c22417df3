import { type ScreeningOutcome, Task } from '@plumbline/database/enums';
import { DomainError, outcomeAt, taskProbabilities } from '@plumbline/domain';
import type { FilmResult, Manifest } from '@plumbline/inference';

/** The answer to one task, as it is stored. */
export interface TaskResult {
  readonly task: Task;
  readonly outcome: ScreeningOutcome;
  readonly logit: number;
  readonly probability: number;
  readonly operatingPoint: string;
  readonly threshold: number;
}

/**
 * Every task's answer at the first operating point that the manifest names for it.
 *
 * @throws DomainError MODEL_FAILED when the logits are not what the classes ask for, MODEL_INVALID without an operating point
 */
export function taskResults(
  result: Pick<FilmResult, 'logits'>,
  manifest: Pick<Manifest, 'classes' | 'temperature' | 'tasks' | 'operatingPoints'>,
): TaskResult[] {
  const derived = taskProbabilities([...result.logits], manifest.classes, manifest.temperature, manifest.tasks);
  return Object.values(Task).map((task) => {
    const point = manifest.operatingPoints.find((candidate) => candidate.task === task);
    if (point === undefined) throw new DomainError('MODEL_INVALID', { task });
    const { logit, probability } = derived[task];
    const { name: operatingPoint, threshold } = point;
    return { task, outcome: outcomeAt(probability, point), logit, probability, operatingPoint, threshold };
  });
}
