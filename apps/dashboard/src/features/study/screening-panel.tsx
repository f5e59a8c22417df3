'use client';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Skeleton } from '../../ui/skeleton.tsx';
import { inStepOrder } from '../screening/in-step-order.ts';
import { isInProgress } from '../screening/is-in-progress.ts';
import { pointWords } from '../screening/point-words.ts';
import { PredictiveSentence } from '../screening/predictive-sentence.tsx';
import { probabilityNumber, thresholdNumber } from '../screening/probability-number.ts';
import { useStudySentence } from '../screening/use-study-sentence.ts';
import { FilmFindings } from './film-findings.tsx';
import { NetworkTable } from './network-table.tsx';
import styles from './screening-panel.module.css';
import type { Study } from './study.ts';
import { ViewMovesPanel } from './view-moves-panel.tsx';

/** The two steps of the screening, what they mean for the person, which model says so, and what its networks say each. */
export function ScreeningPanel({ study }: { study: Study }) {
  const { screening } = study;
  return (
    <>
      {screening === null ? <WithoutResult study={study} /> : <Result study={study} screening={screening} />}
      <ViewMovesPanel study={study} />
    </>
  );
}

function Result({ study, screening }: { study: Study; screening: NonNullable<Study['screening']> }) {
  const t = useTranslations('study');
  const words = useTranslations('screening');
  const sentence = useStudySentence(study);
  const isSynthetic = screening.trainingData === 'SYNTHETIC';
  const point = pointWords(words, screening.results[0]?.operatingPoint ?? '');
  return (
    <section aria-labelledby="screening">
      <h2 id="screening" className={styles.title}>
        {t('screening', {
          model: words('model', { name: screening.modelName, version: screening.modelVersion }),
          point,
        })}
      </h2>
      <Steps results={screening.results} />
      <p className={styles.sentence}>{sentence}</p>
      {screening.predictiveValue !== null && (
        <PredictiveSentence value={screening.predictiveValue} isSynthetic={isSynthetic} />
      )}
      {screening.networks.length > 1 && <NetworkTable networks={screening.networks} findings={study.filmFindings} />}
      <FilmFindings findings={study.filmFindings} said={null} />
      <p className={styles.note}>
        {words(isSynthetic ? 'demoModel' : 'notForClinicalUse')}{' '}
        <Link href={`/models/${screening.modelName}/${screening.modelVersion}`} prefetch={false}>
          {words('modelCard')}
        </Link>
      </p>
    </section>
  );
}

function Steps({ results }: { results: NonNullable<Study['screening']>['results'] }) {
  const t = useTranslations('study');
  const words = useTranslations('screening');
  return (
    <ol className={styles.steps}>
      {inStepOrder(results).map((result, index) => (
        <li key={result.task} data-flagged={result.task === 'CMS' && result.outcome === 'POSITIVE'}>
          <span>{t('step', { number: index + 1, task: words(`tasks.${result.task}`) })}</span>
          <b>{probabilityNumber(result.probability)}</b>
          <span>
            {words('at', {
              outcome: words(`outcomes.${result.task}.${result.outcome}`),
              threshold: thresholdNumber(result.threshold),
            })}
          </span>
          <small>{words('decidedBy', { network: words(`networks.${result.architecture}`) })}</small>
        </li>
      ))}
    </ol>
  );
}

function WithoutResult({ study }: { study: Study }) {
  const t = useTranslations('study');
  const words = useTranslations('screening');
  const sentence = useStudySentence(study);
  const { screeningStatus } = study;
  const isComing = isInProgress(screeningStatus);
  return (
    <section aria-labelledby="screening">
      <h2 id="screening" className={styles.title}>
        {t(isComing ? 'screeningPending' : 'reason')}
      </h2>
      {isComing && (
        <div className={styles.steps} aria-hidden="true">
          <Skeleton width="100%" height="106px" />
          <Skeleton width="100%" height="106px" />
        </div>
      )}
      <p className={styles.abstained} data-coming={isComing} role="status">
        <b>{screeningStatus === 'COMPLETED' ? '' : words(`withoutResultStates.${screeningStatus}`)}</b> {sentence}
      </p>
      <FilmFindings findings={study.filmFindings} said={study.screeningMessage} />
    </section>
  );
}
