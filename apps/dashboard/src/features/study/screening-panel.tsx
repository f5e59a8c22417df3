import { Skeleton } from '../../ui/skeleton.tsx';
import { inStepOrder } from '../screening/in-step-order.ts';
import { networkNames, outcomeWords, screeningMessages, taskNames, withoutResultWords } from '../screening/messages.ts';
import { probabilityNumber, thresholdNumber } from '../screening/probability-number.ts';
import { isInProgress, studySentence } from '../screening/study-sentence.ts';
import { FilmFindings } from './film-findings.tsx';
import { studyMessages } from './messages.ts';
import { NetworkTable } from './network-table.tsx';
import styles from './screening-panel.module.css';
import type { Study } from './study.ts';

/** The two steps of the screening, what they mean for the person, which model says so, and what its networks say each. */
export function ScreeningPanel({ study }: { study: Study }) {
  const { screening } = study;
  if (screening === null) return <WithoutResult study={study} />;
  return (
    <section aria-labelledby="screening">
      <h2 id="screening" className={styles.title}>
        {studyMessages.screening(
          screeningMessages.model(screening.modelName, screening.modelVersion),
          screening.results[0]?.operatingPoint.toLowerCase() ?? '',
        )}
      </h2>
      <ol className={styles.steps}>
        {inStepOrder(screening.results).map((result, index) => (
          <li key={result.task} data-flagged={result.task === 'CMS' && result.outcome === 'POSITIVE'}>
            <span>{studyMessages.step(index + 1, taskNames[result.task])}</span>
            <b>{probabilityNumber(result.probability)}</b>
            <span>
              {screeningMessages.at(outcomeWords[result.task][result.outcome], thresholdNumber(result.threshold))}
            </span>
            <small>{screeningMessages.decidedBy(networkNames[result.architecture])}</small>
          </li>
        ))}
      </ol>
      <p className={styles.sentence}>{studySentence(study)}</p>
      {screening.networks.length > 1 && <NetworkTable networks={screening.networks} findings={study.filmFindings} />}
      <FilmFindings findings={study.filmFindings} said={null} />
      <p className={styles.note}>
        {screening.trainingData === 'SYNTHETIC' ? screeningMessages.demoModel : screeningMessages.notForClinicalUse}
      </p>
    </section>
  );
}

function WithoutResult({ study }: { study: Study }) {
  const { screeningStatus } = study;
  const isComing = isInProgress(screeningStatus);
  return (
    <section aria-labelledby="screening">
      <h2 id="screening" className={styles.title}>
        {isComing ? studyMessages.screeningPending : studyMessages.reason}
      </h2>
      {isComing && (
        <div className={styles.steps} aria-hidden="true">
          <Skeleton width="100%" height="106px" />
          <Skeleton width="100%" height="106px" />
        </div>
      )}
      <p className={styles.abstained} data-coming={isComing} role="status">
        <b>{screeningStatus === 'COMPLETED' ? '' : withoutResultWords[screeningStatus]}</b> {studySentence(study)}
      </p>
      <FilmFindings findings={study.filmFindings} said={study.screeningMessage} />
    </section>
  );
}
