'use client';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { StudyCareFragment } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { recordReferenceStandard } from './care-actions.ts';
import styles from './care-panel.module.css';
import { emptyReference, referenceOf } from './reference-draft.ts';
import { ReferenceFields } from './reference-fields.tsx';
import type { StudyToCareFor } from './study-care.ts';
import { useChange } from './use-change.ts';

interface ReferencePanelProps {
  readonly study: StudyToCareFor;
  readonly mayRecord: boolean;
}

/** What turned out to be true, the latest first; what it supersedes stays to be seen. */
export function ReferencePanel({ study, mayRecord }: ReferencePanelProps) {
  const t = useTranslations('care');
  const change = useChange();
  const [draft, setDraft] = useState<typeof emptyReference | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft === null) return;
    const found = referenceOf(draft);
    if ('missing' in found) return change.say(t(found.missing));
    const input = { studyId: study.id, content: found.content };
    change.run(
      () => recordReferenceStandard(input),
      t('recorded', { state: t('reference') }),
      () => setDraft(null),
    );
  };
  return (
    <section aria-labelledby="reference">
      <h2 id="reference" className={styles.title}>
        {t('reference')}
      </h2>
      {study.referenceStandards.length === 0 && <p className={styles.none}>{t('noReference')}</p>}
      <ul className={styles.steps}>
        {study.referenceStandards.map((reference, index) => (
          <Reference key={reference.id} reference={reference} isSuperseded={index > 0} />
        ))}
      </ul>
      {mayRecord && draft === null && (
        <Button kind="bare" className={styles.undo} onClick={() => setDraft(emptyReference)}>
          {t('addReference')}
        </Button>
      )}
      {draft !== null && (
        <form className={styles.form} onSubmit={submit} noValidate aria-label={t('reference')}>
          <p className={styles.none}>{t('referenceHint')}</p>
          <ReferenceFields draft={draft} choosesSource onChange={(said) => setDraft({ ...draft, ...said })} />
          <div className={styles.foot}>
            <Button onClick={() => setDraft(null)}>{t('cancel')}</Button>
            <Button kind="go" type="submit" disabled={change.isBusy}>
              {t(change.isBusy ? 'recording' : 'record')}
            </Button>
          </div>
        </form>
      )}
      <p role="status" className={styles.message} data-refusal={change.said?.isRefusal ?? false}>
        {change.said?.text}
      </p>
    </section>
  );
}

interface ReferenceProps {
  readonly reference: StudyCareFragment['referenceStandards'][number];
  readonly isSuperseded: boolean;
}

function Reference({ reference, isSuperseded }: ReferenceProps) {
  const t = useTranslations('care');
  const { meetsChiariCriterion: chiari, meetsSyrinxCriterion: syrinx } = reference;
  return (
    <li data-withdrawn={isSuperseded}>
      <p className={styles.step}>
        <b>{t(reference.cms ? 'isCms' : 'notCms')}</b>
        <small>
          {t(`sources.${reference.source}`)} {reference.observedDate} ·{' '}
          {t('by', { person: reference.recordedBy.displayName })}
        </small>
      </p>
      {chiari !== null && (
        <p className={styles.note}>
          {reference.tonsilDescentMm} mm: {t(chiari ? 'chiari.met' : 'chiari.notMet')}
        </p>
      )}
      {syrinx !== null && (
        <p className={styles.note}>
          {reference.syrinxWidthMm} mm: {t(syrinx ? 'syrinxFrom.met' : 'syrinxFrom.notMet')}
        </p>
      )}
      {reference.note !== null && <p className={styles.note}>{reference.note}</p>}
      {isSuperseded && <p className={styles.back}>{t('superseded')}</p>}
    </li>
  );
}
