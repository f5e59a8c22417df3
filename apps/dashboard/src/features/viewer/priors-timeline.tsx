'use client';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { Task } from '../../graphql/generated/graphql.ts';
import { probabilityNumber } from '../screening/probability-number.ts';
import type { Study } from '../study/study.ts';
import { type DatedStudy, type PlacedStudy, placedOverTime } from './placed-over-time.ts';
import styles from './priors-timeline.module.css';

const size = { width: 330, height: 110, left: 8, right: 8, top: 16, bottom: 34 } as const;
/** How far beside a point a finger still meets it. */
const reach = 14;

/** Cobb angle and CMS probability of this and the patient's earlier studies; nothing where there is no earlier one. */
export function PriorsTimeline({ study }: { study: DatedStudy & Pick<Study, 'priors'> }) {
  const t = useTranslations('viewer');
  if (study.priors.length === 0) return null;
  const studies = placedOverTime([...study.priors, study], size);
  return (
    <section className={styles.priors} aria-labelledby="priors">
      <h2 id="priors">{t('priors')}</h2>
      <svg viewBox={`0 0 ${size.width} ${size.height}`}>
        <title>{t('priorsFigure')}</title>
        <line
          className={styles.axis}
          x1={0}
          x2={size.width}
          y1={size.height - size.bottom}
          y2={size.height - size.bottom}
        />
        {studies.map((placed) => (
          <Points key={placed.study.id} placed={placed} isThis={placed.study.id === study.id} />
        ))}
        <Curve studies={studies} of="cobb" />
        <Curve studies={studies} of="cms" />
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
  const points = studies.flatMap(({ x, [of]: mark }) => (mark === null ? [] : [`${x},${mark.y}`]));
  return <polyline className={styles[of]} points={points.join(' ')} />;
}

/** What is known of one study, over its date; of an earlier one the way to it. */
function Points({ placed, isThis }: { placed: PlacedStudy; isThis: boolean }) {
  const { study, date, x, anchor, cobb, cms } = placed;
  const values = useValues(placed);
  const drawn = (
    <>
      {[['cobb', cobb] as const, ['cms', cms] as const].map(
        ([of, mark]) =>
          mark !== null && (
            <g key={of} className={styles[of]}>
              <circle cx={x} cy={mark.y} r={3} />
              <text x={x} y={mark.labelY} textAnchor={anchor}>
                {values[of]}
              </text>
            </g>
          ),
      )}
      <text className={styles.date} x={x} y={size.height - 6} textAnchor={anchor}>
        {date.slice(0, 7)}
      </text>
    </>
  );
  if (isThis) return <g>{drawn}</g>;
  return (
    <Link href={`/studies/${study.id}`} prefetch={false} aria-label={values.sentence} className={styles.point}>
      <rect x={x - reach} width={2 * reach} y={0} height={size.height} />
      {drawn}
    </Link>
  );
}

/** The values as they are written at the points, and all of them in one line. */
function useValues({ study, date, cobb, cms }: PlacedStudy) {
  const t = useTranslations('viewer');
  const degrees = cobb === null ? null : t('degrees', { value: cobb.value.toFixed(0) });
  const probability = cms === null ? null : probabilityNumber(cms.value);
  const said = [
    degrees !== null &&
      study.largestCobb !== null &&
      `${t('priorCobb')} ${degrees} ${t(`cobbSources.${study.largestCobb.source}`)}`,
    probability !== null && `${t('priorCms')} ${probability}`,
  ].filter((part) => part !== false);
  return { cobb: degrees, cms: probability, sentence: [t('openPrior', { date }), ...said].join(', ') };
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
        {study.largestCobb === null ? (
          t('nothing')
        ) : (
          <>
            {t('degrees', { value: study.largestCobb.degrees.toFixed(0) })}{' '}
            <small>{t(`cobbSources.${study.largestCobb.source}`)}</small>
          </>
        )}
      </td>
      <td>{probability('SCOLIOSIS')}</td>
      <td>{probability('CMS')}</td>
    </tr>
  );
}
