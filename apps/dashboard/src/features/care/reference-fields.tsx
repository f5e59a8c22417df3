'use client';
import { useTranslations } from 'use-intl';
import { ChoiceRow } from '../../ui/choice-row.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { numberOf } from '../reading/number-of.ts';
import styles from './care-panel.module.css';
import type { ReferenceDraft } from './reference-draft.ts';

interface ReferenceFieldsProps {
  readonly draft: ReferenceDraft;
  /** Whether it can come from elsewhere than an MRI. */
  readonly choosesSource: boolean;
  readonly onChange: (said: Partial<ReferenceDraft>) => void;
}

const yesOrNo = ['YES', 'NO'] as const;
const sources = ['MRI', 'FOLLOW_UP'] as const;
/** Park-Reeves Syringomyelia Research Consortium; the API says the same of what is recorded. */
const chiariFromMm = 5;
const syrinxFromMm = 3;

/** The form of a reference standard, with what the criteria say of the millimetres beside them: the person decides. */
export function ReferenceFields({ draft, choosesSource, onChange }: ReferenceFieldsProps) {
  const t = useTranslations('care');
  const answers = yesOrNo.map((value) => ({ value, label: t(value === 'YES' ? 'yes' : 'no') }));
  const tonsils = numberOf(draft.tonsils) ?? null;
  const syrinx = numberOf(draft.syrinx) ?? null;
  return (
    <>
      {choosesSource && (
        <ChoiceRow
          label={t('source')}
          value={draft.source}
          choices={sources.map((value) => ({ value, label: t(`sources.${value}`) }))}
          onChange={(source) => onChange({ source })}
        />
      )}
      <FieldRow
        label={t('date')}
        type="date"
        value={draft.date}
        onChange={(event) => onChange({ date: event.target.value })}
      />
      {draft.source === 'MRI' && (
        <>
          <FieldRow
            label={t('tonsils')}
            maxLength={6}
            value={draft.tonsils}
            onChange={(event) => onChange({ tonsils: event.target.value })}
          />
          {tonsils !== null && (
            <p className={styles.criterion}>{t(tonsils >= chiariFromMm ? 'chiari.met' : 'chiari.notMet')}</p>
          )}
          <FieldRow
            label={t('syrinx')}
            maxLength={6}
            value={draft.syrinx}
            onChange={(event) => onChange({ syrinx: event.target.value })}
          />
          {syrinx !== null && (
            <p className={styles.criterion}>{t(syrinx >= syrinxFromMm ? 'syrinxFrom.met' : 'syrinxFrom.notMet')}</p>
          )}
        </>
      )}
      <ChoiceRow
        label={t('scoliosis')}
        value={draft.scoliosis}
        choices={answers}
        onChange={(scoliosis) => onChange({ scoliosis })}
      />
      <ChoiceRow label={t('cms')} value={draft.cms} choices={answers} onChange={(cms) => onChange({ cms })} />
    </>
  );
}
