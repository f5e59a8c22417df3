import type { Task } from '../../graphql/generated/graphql.ts';

const steps: readonly Task[] = ['SCOLIOSIS', 'CMS'];

/** The screening's two steps in their order: first whether there is scoliosis, then whether it is atypical. */
export function inStepOrder<T extends { readonly task: Task }>(results: readonly T[]): T[] {
  return results.toSorted((a, b) => steps.indexOf(a.task) - steps.indexOf(b.task));
}
