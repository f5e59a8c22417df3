import type { Task } from '@plumbline/database/enums';
import { DomainError } from '../errors.ts';

/** The answer to one task: log-odds in nats and the probability they stand for, both after temperature. */
export interface TaskProbability {
  readonly logit: number;
  readonly probability: number;
}

/** Which classes of the network count as positive for each task, as the manifest says. */
export type TaskClasses = Readonly<Record<Task, { readonly positiveClasses: readonly string[] }>>;

/**
 * Turns one network's class logits into the probability of each task.
 * The probability of a task is the sum of the softmax over its positive classes at the manifest's temperature
 * (Guo et al. 2017, "On Calibration of Modern Neural Networks"); the logit is its log-odds, taken as a difference of
 * log-sum-exps so that it stays finite where the probability rounds to 0 or 1.
 *
 * @param logits one number a class, in the order of `classes`, before temperature
 * @throws DomainError MODEL_FAILED when a logit is missing or not a finite number
 */
export function taskProbabilities(
  logits: readonly number[],
  classes: readonly string[],
  temperature: number,
  tasks: TaskClasses,
): Record<Task, TaskProbability> {
  if (logits.length !== classes.length || !logits.every(Number.isFinite)) {
    throw new DomainError('MODEL_FAILED', { logits: logits.length, classes: classes.length });
  }
  const scaled = logits.map((logit) => logit / temperature);
  const derive = (task: Task): TaskProbability => {
    const positive = new Set(tasks[task].positiveClasses);
    const logit =
      logSumExp(scaled.filter((_, index) => positive.has(classes[index] ?? ''))) -
      logSumExp(scaled.filter((_, index) => !positive.has(classes[index] ?? '')));
    return { logit, probability: 1 / (1 + Math.exp(-logit)) };
  };
  return { SCOLIOSIS: derive('SCOLIOSIS'), CMS: derive('CMS') };
}

function logSumExp(values: readonly number[]): number {
  const largest = Math.max(...values);
  return largest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - largest), 0));
}
