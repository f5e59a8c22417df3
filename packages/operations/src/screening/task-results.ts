import { type ScreeningOutcome, Task } from '@plumbline/database/enums';
import { DomainError, outcomeAt, taskProbabilities } from '@plumbline/domain';
import type { Manifest, Network, NetworkOutput } from '@plumbline/inference';

/** A network's answer to one task, as it is stored. */
export interface TaskResult {
  readonly task: Task;
  readonly outcome: ScreeningOutcome;
  readonly logit: number;
  readonly probability: number;
  readonly operatingPoint: string;
  readonly threshold: number;
}

/** The point at which every study is judged; a manifest that lacks it is refused when it is read. */
const operatingPointInUse = 'SCREENING';

/**
 * One network's answer to every task at its SCREENING point.
 *
 * @throws DomainError MODEL_FAILED when the logits are not what the classes ask for, MODEL_INVALID without the point
 */
export function taskResults(
  { logits }: Pick<NetworkOutput, 'logits'>,
  { temperature, operatingPoints }: Pick<Network, 'temperature' | 'operatingPoints'>,
  { classes, tasks }: Pick<Manifest, 'classes' | 'tasks'>,
): TaskResult[] {
  const derived = taskProbabilities([...logits], classes, temperature, tasks);
  return Object.values(Task).map((task) => {
    const point = operatingPoints.find(
      (candidate) => candidate.task === task && candidate.name === operatingPointInUse,
    );
    if (point === undefined) throw new DomainError('MODEL_INVALID', { task });
    const { logit, probability } = derived[task];
    const { name: operatingPoint, threshold } = point;
    return { task, outcome: outcomeAt(probability, point), logit, probability, operatingPoint, threshold };
  });
}
