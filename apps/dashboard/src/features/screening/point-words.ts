import type { Words } from '../../words/words.ts';

/** The name of an operating point; a manifest may have others than the one that screens, shown as they stand. */
export function pointWords(t: Words<'screening'>, point: string): string {
  return point === 'SCREENING' ? t('screeningPoint') : point.toLowerCase();
}
