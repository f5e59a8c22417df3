'use client';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import styles from './curve-fields.module.css';
import { sides } from './reading-choices.ts';
import { type CurveDraft, mostCurves } from './reading-draft.ts';

interface CurveFieldsProps {
  readonly curves: readonly CurveDraft[];
  readonly onChange: (curves: readonly CurveDraft[]) => void;
}

/** The curves from the head down, each with its Cobb angle, side, apex and ends. */
export function CurveFields({ curves, onChange }: CurveFieldsProps) {
  const t = useTranslations('reading');
  const change = (key: number, said: Partial<CurveDraft>) =>
    onChange(curves.map((curve) => (curve.key === key ? { ...curve, ...said } : curve)));
  const add = () => {
    const key = Math.max(0, ...curves.map((curve) => curve.key)) + 1;
    onChange([...curves, { key, cobb: '', convexity: null, apex: '', upperEnd: '', lowerEnd: '', drawn: null }]);
  };
  return (
    <fieldset className={styles.curves}>
      <legend>{t('curves')}</legend>
      {curves.map((curve, index) => (
        <CurveField
          key={curve.key}
          curve={curve}
          number={index + 1}
          onChange={(said) => change(curve.key, said)}
          onRemove={() => onChange(curves.filter(({ key }) => key !== curve.key))}
        />
      ))}
      {curves.length < mostCurves && (
        <Button kind="bare" className={styles.add} onClick={add}>
          + {t('addCurve')}
        </Button>
      )}
    </fieldset>
  );
}

interface CurveFieldProps {
  readonly curve: CurveDraft;
  readonly number: number;
  readonly onChange: (said: Partial<CurveDraft>) => void;
  readonly onRemove: () => void;
}

function CurveField({ curve, number, onChange, onRemove }: CurveFieldProps) {
  const t = useTranslations('reading');
  const isAsDrawn = curve.drawn !== null && curve.drawn.degrees === curve.cobb;
  return (
    <fieldset className={styles.curve}>
      <legend>{t('curve', { number })}</legend>
      <Field label={t('cobb')} value={curve.cobb} onValue={(cobb) => onChange({ cobb })} isNumber />
      <label>
        {t('side')}
        <select
          value={curve.convexity ?? ''}
          onChange={(event) => onChange({ convexity: sides.find((side) => side === event.target.value) ?? null })}
        >
          <option value="">–</option>
          {sides.map((side) => (
            <option key={side} value={side}>
              {t(`sides.${side}`)}
            </option>
          ))}
        </select>
      </label>
      <Field label={t('apex')} value={curve.apex} onValue={(apex) => onChange({ apex })} hint="T8" />
      <Field label={t('upperEnd')} value={curve.upperEnd} onValue={(upperEnd) => onChange({ upperEnd })} />
      <Field label={t('lowerEnd')} value={curve.lowerEnd} onValue={(lowerEnd) => onChange({ lowerEnd })} />
      <Button kind="bare" aria-label={t('removeCurve', { number })} onClick={onRemove}>
        ×
      </Button>
      {isAsDrawn && <p className={styles.drawn}>{t('drawnAngle')}</p>}
    </fieldset>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly isNumber?: boolean;
  readonly onValue: (value: string) => void;
}

function Field({ label, value, hint, isNumber = false, onValue }: FieldProps) {
  return (
    <label>
      {label}
      <input
        value={value}
        placeholder={hint}
        inputMode={isNumber ? 'decimal' : 'text'}
        autoComplete="off"
        maxLength={8}
        onChange={(event) => onValue(event.target.value)}
      />
    </label>
  );
}
