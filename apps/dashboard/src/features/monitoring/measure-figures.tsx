'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FigureGroup } from '../../ui/figure/figure-group.tsx';
import { AccuracyFigures } from './accuracy-figures.tsx';
import { MeasureFigure } from './measure-figure.tsx';
import { groups, type Measure, type Monitoring } from './monitoring.ts';
import styles from './monitoring-screen.module.css';

const groupNames = ['results', 'films', 'studies', 'service'] as const;

/** Small multiples: every measure over the same days. What never spoke is left out. */
export function MeasureFigures({ days, thresholds, accuracy }: Pick<Monitoring, 'days' | 'thresholds' | 'accuracy'>) {
  const t = useTranslations('monitoring');
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  const measured = (measure: Measure) =>
    days.flatMap(({ day, signals }) =>
      signals.flatMap((signal) =>
        signal.measure === measure && signal.value !== null
          ? [{ day, level: signal.level, value: signal.value, count: signal.count }]
          : [],
      ),
    );
  return (
    <FigureGroup>
      {first !== undefined && last !== undefined && (
        <section className={styles.panel}>
          <h2>{t('figures.title')}</h2>
          <p className={styles.hint}>{t('figures.hint')}</p>
          {groupNames.map((name) => (
            <Group
              key={name}
              title={t(`groups.${name}`)}
              isEmpty={groups[name].every((one) => measured(one).length === 0)}
            >
              {groups[name].map((measure) => {
                const own = measured(measure);
                if (own.length === 0) return null;
                return <MeasureFigure key={measure} {...{ measure, thresholds }} days={own} span={[first, last]} />;
              })}
            </Group>
          ))}
        </section>
      )}
      <AccuracyFigures accuracy={accuracy} />
    </FigureGroup>
  );
}

interface GroupProps {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

function Group({ title, isEmpty, children }: GroupProps) {
  if (isEmpty) return null;
  return (
    <>
      <p className={styles.group}>{title}</p>
      <div className={styles.multiples}>{children}</div>
    </>
  );
}
