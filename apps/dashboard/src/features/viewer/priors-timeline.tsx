'use client';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { Task } from '../../graphql/generated/graphql.ts';
import { probabilityNumber } from '../screening/probability-number.ts';
import type { Study } from '../study/study.ts';
import { type PlacedStudy, placedOverTime } from './placed-over-time.ts';
import styles from './priors-timeline.module.css';

const size = { width: 330, height: 96, left: 8, right: 8, top: 16, bottom: 20 } as const;

/** Cobb angle and CMS probability of this and the patient's earlier studies; nothing where there is no earlier one. */
export function PriorsTimeline({ study }: { study: Study }) {
  const t = useTranslations('viewer');
  if (study.priors.length === 0) return null;
  const studies = placedOverTime([...study.priors, study], size);
  return (
    <section className={styles.priors} aria-labelledby="priors">
      <h2 id="priors">{t('priors')}</h2>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={t('priorsFigure')}>
        <line
          className={styles.axis}
          x1={0}
          x2={size.width}
          y1={size.height - size.bottom}
          y2={size.height - size.bottom}
        />
        <Curve studies={studies} of="cobb" />
        <Curve studies={studies} of="cms" />
        {studies.map((placed) => (
          <text
            key={placed.study.id}
            className={styles.date}
            x={placed.x}
            y={size.height - 6}
            textAnchor={placed.anchor}
          >
            {placed.date.slice(0, 7)}
          </text>
        ))}
      </svg>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('priorDate')}</th>
            <th scope="col">{t('priorCobb')}</th>
            <th scope="col">{t('priorScoliosis')}</th>
            <th scope="col">{t('priorCms')}</th>
          </tr>
        </thead>
        <tbody>
          {studies.toReversed().map((placed) => (
            <Row key={placed.study.id} placed={placed} isThis={placed.study.id === study.id} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Curve({ studies, of }: { studies: readonly PlacedStudy[]; of: 'cobb' | 'cms' }) {
  const t = useTranslations('viewer');
  const points = studies.flatMap((placed) => (placed[of] === null ? [] : [{ ...placed, mark: placed[of] }]));
  return (
    <g className={styles[of]}>
      <polyline points={points.map(({ x, mark }) => `${x},${mark.y}`).join(' ')} />
      {points.map(({ study, x, mark, anchor }) => (
        <g key={study.id}>
          <circle cx={x} cy={mark.y} r={3} />
          <text x={x} y={mark.y - 6} textAnchor={anchor}>
            {of === 'cobb' ? t('degrees', { value: mark.value.toFixed(0) }) : probabilityNumber(mark.value)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Row({ placed: { study, date }, isThis }: { placed: PlacedStudy; isThis: boolean }) {
  const t = useTranslations('viewer');
  const probability = (task: Task) => {
    const result = study.screening?.results.find((one) => one.task === task);
    return result === undefined ? t('nothing') : probabilityNumber(result.probability);
  };
  return (
    <tr data-this={isThis}>
      <th scope="row">
        {isThis ? (
          `${date} · ${t('thisStudy')}`
        ) : (
          <Link href={`/studies/${study.id}`} prefetch={false}>
            {date}
          </Link>
        )}
      </th>
      <td>
        {study.largestCobbDegrees === null
          ? t('nothing')
          : t('degrees', { value: study.largestCobbDegrees.toFixed(0) })}
      </td>
      <td>{probability('SCOLIOSIS')}</td>
      <td>{probability('CMS')}</td>
    </tr>
  );
}
