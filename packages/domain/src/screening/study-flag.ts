import type { ScreeningOutcome, StudyFlag, Task } from '@plumbline/database/enums';

/**
 * The strongest thing that the results of one run say: CMS before scoliosis before nothing found.
 * Without a result the flag is NONE, which never reads as "nothing found".
 */
export function studyFlag(results: readonly { readonly task: Task; readonly outcome: ScreeningOutcome }[]): StudyFlag {
  const isPositive = (task: Task) => results.some((result) => result.task === task && result.outcome === 'POSITIVE');
  if (isPositive('CMS')) return 'CMS';
  if (isPositive('SCOLIOSIS')) return 'SCOLIOSIS';
  return results.length > 0 && results.every((result) => result.outcome === 'NEGATIVE') ? 'CLEAR' : 'NONE';
}
