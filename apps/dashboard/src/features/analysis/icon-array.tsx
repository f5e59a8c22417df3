'use client';
import { useTranslations } from 'use-intl';
import type { Task } from '../../graphql/generated/graphql.ts';
import styles from './analysis.module.css';
import { type IconKind, iconsOf, type NaturalFrequencies } from './natural-frequencies.ts';
import { toneOf } from './tone-of.ts';

interface IconArrayProps {
  readonly frequencies: NaturalFrequencies;
  readonly task: Task;
}

const icons = 200;
const inRow = 40;
const pitch = 12;
const kinds = ['found', 'missed', 'falseAlarm', 'rest'] as const;

/** Two hundred people as dots. Missed ones are hollow and red; those flagged without the condition are ringed. */
export function IconArray({ frequencies, task }: IconArrayProps) {
  const t = useTranslations('analysis.prevalence');
  const tone = toneOf(task);
  const people = iconsOf(frequencies, icons).map((kind, number) => ({ kind, number }));
  return (
    <>
      <svg className={styles.icons} viewBox={`0 0 ${inRow * pitch} ${(icons / inRow) * pitch}`} aria-hidden="true">
        {people.map(({ kind, number }) => (
          <Dot
            key={number}
            kind={kind}
            tone={tone}
            x={((number % inRow) + 0.5) * pitch}
            y={(Math.floor(number / inRow) + 0.5) * pitch}
          />
        ))}
      </svg>
      <p className={styles.iconKeys} aria-hidden="true">
        {kinds.map((kind) => (
          <span key={kind}>
            <svg width="10" height="10" viewBox="0 0 12 12" aria-hidden="true">
              <Dot kind={kind} tone={tone} x={6} y={6} />
            </svg>
            {t(`legend.${kind}`)}
          </span>
        ))}
        <span>{t('icons')}</span>
      </p>
    </>
  );
}

interface DotProps {
  readonly kind: IconKind;
  readonly tone: string;
  readonly x: number;
  readonly y: number;
}

function Dot({ kind, tone, x, y }: DotProps) {
  const looks = {
    found: { fill: tone },
    missed: { fill: 'none', stroke: 'var(--wrong)', strokeWidth: 1.8 },
    falseAlarm: { fill: 'none', stroke: 'var(--muted)', strokeWidth: 1.2 },
    rest: { fill: 'var(--line)' },
  };
  return <circle cx={x} cy={y} r={kind === 'found' || kind === 'rest' ? 3.8 : 3.2} style={looks[kind]} />;
}
