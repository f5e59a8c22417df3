'use client';
import { useTranslations } from 'use-intl';
import { ChoiceRow } from '../../ui/choice-row.tsx';
import { FieldRow, SelectRow } from '../../ui/field-row.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { CurveFields } from './curve-fields.tsx';
import {
  patterns,
  presences,
  qualities,
  suspicions,
  verdictKeys,
  verdictReasons,
  verdicts,
} from './reading-choices.ts';
import type { ReadingDraft } from './reading-draft.ts';
import styles from './reading-form.module.css';

interface ReadingFieldsProps {
  readonly draft: ReadingDraft;
  readonly hasResult: boolean;
  readonly amends: boolean;
  readonly onChange: (said: Partial<ReadingDraft>) => void;
  /** Ctrl or Cmd with Enter in the comment. */
  readonly onSubmit: () => void;
}

/** Everything that a reading says, in the order of reading: the result, the patient, the films, the words. */
export function ReadingFields({ draft, hasResult, amends, onChange, onSubmit }: ReadingFieldsProps) {
  const t = useTranslations('reading');
  return (
    <>
      {hasResult && <VerdictFields draft={draft} onChange={onChange} />}
      <div data-part="scoliosis">
        <ChoiceRow
          label={t('scoliosis')}
          value={draft.scoliosis}
          choices={presences.map((value) => ({ value, label: t(`presence.${value}`) }))}
          onChange={(scoliosis) => onChange({ scoliosis })}
        />
      </div>
      <div data-part="suspicion">
        <ChoiceRow
          label={t('suspicion')}
          value={draft.cmsSuspicion}
          choices={suspicions.map((value) => ({ value, label: t(`suspicions.${value}`) }))}
          onChange={(cmsSuspicion) => onChange({ cmsSuspicion })}
        />
      </div>
      <FilmFields draft={draft} onChange={onChange} />
      <CommentField {...{ draft, amends, onChange, onSubmit }} />
    </>
  );
}

function CommentField({ draft, amends, onChange, onSubmit }: Omit<ReadingFieldsProps, 'hasResult'>) {
  const t = useTranslations('reading');
  return (
    <div data-part="comment">
      <label className={styles.label} htmlFor="comment">
        {t('comment')}
      </label>
      <textarea
        id="comment"
        rows={2}
        maxLength={2000}
        value={draft.comment}
        placeholder={t(amends ? 'amendHint' : 'commentHint')}
        onChange={(event) => onChange({ comment: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </div>
  );
}

type PartProps = Pick<ReadingFieldsProps, 'draft' | 'onChange'>;

function VerdictFields({ draft, onChange }: PartProps) {
  const t = useTranslations('reading');
  const disputes = draft.verdict === 'CORRECT' || draft.verdict === 'REJECT';
  return (
    <>
      <div data-part="verdict">
        <ChoiceRow
          isWide
          label={t('verdict')}
          value={draft.verdict}
          choices={verdicts.map((value) => ({
            value,
            label: (
              <>
                {t(`verdicts.${value}`)} <KeyHint name={verdictKeys[value].toUpperCase()} />
              </>
            ),
          }))}
          onChange={(verdict) => onChange({ verdict })}
        />
      </div>
      {disputes && <ReasonField draft={draft} onChange={onChange} />}
    </>
  );
}

function ReasonField({ draft, onChange }: PartProps) {
  const t = useTranslations('reading');
  return (
    <div data-part="reason">
      <SelectRow
        label={t('why')}
        value={draft.verdictReason ?? ''}
        onChange={(event) =>
          onChange({ verdictReason: verdictReasons.find((reason) => reason === event.target.value) ?? null })
        }
      >
        <option value="">{t('chooseWhy')}</option>
        {verdictReasons.map((reason) => (
          <option key={reason} value={reason}>
            {t(`reasons.${reason}`)}
          </option>
        ))}
      </SelectRow>
    </div>
  );
}

function FilmFields({ draft, onChange }: PartProps) {
  const t = useTranslations('reading');
  return (
    <>
      <PatternField draft={draft} onChange={onChange} />
      <div data-part="curve">
        <CurveFields curves={draft.curves} onChange={(curves) => onChange({ curves })} />
      </div>
      <div data-part="number">
        <FieldRow
          label={t('balance')}
          hint={t('balanceHint')}
          value={draft.balance}
          inputMode="text"
          maxLength={8}
          onChange={(event) => onChange({ balance: event.target.value })}
        />
        <FieldRow
          label={t('kyphosis')}
          value={draft.kyphosis}
          inputMode="text"
          maxLength={8}
          onChange={(event) => onChange({ kyphosis: event.target.value })}
        />
      </div>
      <ChoiceRow
        label={t('quality')}
        value={draft.filmQuality}
        choices={qualities.map((value) => ({ value, label: t(`qualities.${value}`) }))}
        onChange={(filmQuality) => onChange({ filmQuality })}
      />
    </>
  );
}

function PatternField({ draft, onChange }: PartProps) {
  const t = useTranslations('reading');
  return (
    <SelectRow
      label={t('pattern')}
      value={draft.curvePattern ?? ''}
      onChange={(event) =>
        onChange({ curvePattern: patterns.find((pattern) => pattern === event.target.value) ?? null })
      }
    >
      <option value="">{t('notSaid')}</option>
      {patterns.map((pattern) => (
        <option key={pattern} value={pattern}>
          {t(`patterns.${pattern}`)}
        </option>
      ))}
    </SelectRow>
  );
}
