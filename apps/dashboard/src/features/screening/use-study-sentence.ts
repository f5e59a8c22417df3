import { useTranslations } from 'use-intl';
import type { ScreeningStatus, StudyFlag } from '../../graphql/generated/graphql.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';
import { isInProgress } from './is-in-progress.ts';

interface Screened {
  /** Null while it is kept from the person. */
  readonly flag: StudyFlag | null;
  readonly isWithheld: boolean;
  readonly screeningStatus: ScreeningStatus;
  readonly screeningReason: string | null;
  readonly screeningMessage: string | null;
}

/** What the screening means for the person reading, in one or two sentences. */
export function useStudySentence(study: Screened): string {
  const t = useTranslations('screening');
  const errors = useTranslations('errors');
  if (study.isWithheld) return t('withheld');
  if (study.flag === 'CMS') return t('considerMri');
  if (study.flag === 'SCOLIOSIS') return t('scoliosisOnly');
  if (study.flag === 'CLEAR') return t('clear');
  if (isInProgress(study.screeningStatus)) return t('inProgress');
  const { screeningReason: code, screeningMessage: message } = study;
  return message === null ? t('withoutResult') : `${refusalSentence(errors, { code, message })} ${t('withoutResult')}`;
}
