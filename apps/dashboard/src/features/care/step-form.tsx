'use client';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DispositionState } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { numberOf } from '../reading/number-of.ts';
import { recordDisposition } from './care-actions.ts';
import styles from './care-panel.module.css';
import { emptyReference, referenceOf } from './reference-draft.ts';
import { ReferenceFields } from './reference-fields.tsx';
import type { StudyToCareFor } from './study-care.ts';
import type { Change } from './use-change.ts';

interface StepFormProps {
  readonly study: StudyToCareFor;
  readonly state: DispositionState;
  readonly change: Change;
  readonly onClose: () => void;
}

/** What one step needs to be said: the months of a follow-up, what the MRI showed, a note. */
export function StepForm({ study, state, change, onClose }: StepFormProps) {
  const t = useTranslations('care');
  const [months, setMonths] = useState('6');
  const [note, setNote] = useState('');
  const [reference, setReference] = useState(emptyReference);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const followUpMonths = state === 'FOLLOW_UP' ? numberOf(months) : null;
    if (state === 'FOLLOW_UP' && !Number.isInteger(followUpMonths)) return change.say(t('monthsFirst'));
    const found = state === 'MRI_RESULT' ? referenceOf(reference) : null;
    if (found !== null && 'missing' in found) return change.say(t(found.missing));
    const step = { state, followUpMonths, note: note.trim() === '' ? null : note.trim() };
    const input = { studyId: study.id, version: study.version, ...step, referenceStandard: found?.content ?? null };
    const recorded = t('recorded', { state: t(`states.${state}`) });
    change.run(() => recordDisposition(input), recorded, onClose);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={t(`states.${state}`)}>
      {state === 'FOLLOW_UP' && (
        <FieldRow
          label={t('months')}
          inputMode="numeric"
          maxLength={2}
          value={months}
          onChange={(event) => setMonths(event.target.value)}
        />
      )}
      {state === 'MRI_RESULT' && (
        <ReferenceFields
          draft={reference}
          choosesSource={false}
          onChange={(said) => setReference((before) => ({ ...before, ...said }))}
        />
      )}
      <textarea
        rows={2}
        maxLength={2000}
        value={note}
        aria-label={t('note')}
        placeholder={`${t('note')} (${t('noteHint')})`}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className={styles.foot}>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button kind="go" type="submit" disabled={change.isBusy}>
          {t(change.isBusy ? 'recording' : 'record')}
        </Button>
      </div>
    </form>
  );
}
