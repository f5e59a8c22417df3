import type { ScreeningStatus, StudyFlag } from '../../graphql/generated/graphql.ts';
import { screeningMessages } from './messages.ts';

interface Screened {
  readonly flag: StudyFlag;
  readonly screeningStatus: ScreeningStatus;
  readonly screeningMessage: string | null;
}

/** What the screening means for the person reading, in one or two sentences. */
export function studySentence(study: Screened): string {
  if (study.flag === 'CMS') return screeningMessages.considerMri;
  if (study.flag === 'SCOLIOSIS') return screeningMessages.scoliosisOnly;
  if (study.flag === 'CLEAR') return screeningMessages.clear;
  if (isInProgress(study.screeningStatus)) return screeningMessages.inProgress;
  return [study.screeningMessage, screeningMessages.withoutResult].filter(Boolean).join(' ');
}

export function isInProgress(status: ScreeningStatus): boolean {
  return status === 'QUEUED' || status === 'RUNNING';
}
