'use client';
import Image from 'next/image';
import { useTranslations } from 'use-intl';
import { filmAddress } from '../film/film-address.ts';
import { ageAndSex } from '../patient/patient-line.ts';
import { personName } from '../patient/person-name.ts';
import { inStepOrder } from '../screening/in-step-order.ts';
import { pointWords } from '../screening/point-words.ts';
import { ResultBar } from '../screening/result-bar.tsx';
import { useStudySentence } from '../screening/use-study-sentence.ts';
import { LimitLines } from './limit-lines.tsx';
import type { WorklistRow } from './read-worklist-page.ts';
import { StudyActions } from './study-actions.tsx';
import styles from './study-preview.module.css';
import type { Assignment } from './use-assignment.ts';
import { useStateWords } from './use-state-words.ts';

interface StudyPreviewProps {
  readonly row: WorklistRow;
  readonly nowMs: number;
  readonly may: { readonly view: boolean; readonly assign: boolean };
  readonly assignment: Assignment;
}

/** The selected study at a glance; opening it is what counts as viewing. */
export function StudyPreview({ row, nowMs, may, assignment }: StudyPreviewProps) {
  const t = useTranslations('worklist');
  const screening = useTranslations('screening');
  const patient = useTranslations('patient');
  const day = row.startedAt ?? row.receivedAt;
  return (
    <aside className={styles.preview} aria-label={t('preview')}>
      {may.view && <PreviewFilms row={row} />}
      <h2>
        {personName(patient, row.patient.name)}
        <small>{`${ageAndSex(patient, row.patient, day)} · ${patient('mrn', { mrn: row.patient.mrn })}`}</small>
      </h2>
      <Verdict row={row} />
      <Escalation row={row} />
      <Facts row={row} nowMs={nowMs} />
      <StudyActions key={row.id} row={row} may={may} assignment={assignment} />
      {row.screening && <p className={styles.note}>{screening('demoModel')}</p>}
    </aside>
  );
}

/** The results, and who has to do with the study, one a line. */
function Facts({ row, nowMs }: Pick<StudyPreviewProps, 'row' | 'nowMs'>) {
  const t = useTranslations('worklist');
  const screening = useTranslations('screening');
  const state = useStateWords(row);
  return (
    <dl>
      {inStepOrder(row.screening?.results ?? []).map((result) => (
        <div key={result.task}>
          <dt>{screening(`tasks.${result.task}`)}</dt>
          <dd>
            <ResultBar result={result} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('columns.state')}</dt>
        <dd>{state}</dd>
      </div>
      {row.assignee !== null && (
        <div>
          <dt>{t('columns.reader')}</dt>
          <dd>{row.assignee.isViewer ? t('you') : row.assignee.displayName}</dd>
        </div>
      )}
      {row.acknowledgedBy !== null && (
        <div>
          <dt>{t('acknowledgedBy')}</dt>
          <dd>{row.acknowledgedBy.displayName}</dd>
        </div>
      )}
      <LimitLines limits={row.timeLimits} nowMs={nowMs} />
      {row.screening && (
        <div>
          <dt>{t('version')}</dt>
          <dd className={styles.mono}>
            {screening('model', { name: row.screening.modelName, version: row.screening.modelVersion })}
          </dd>
        </div>
      )}
    </dl>
  );
}

const pixels = { width: 310, height: 520 };

function PreviewFilms({ row }: { row: WorklistRow }) {
  const t = useTranslations('film');
  const name = personName(useTranslations('patient'), row.patient.name);
  return (
    <div className={styles.pair}>
      {(['CORONAL', 'SAGITTAL'] as const).map((view) => {
        const film = row.films.find((candidate) => candidate.view === view);
        return (
          <figure key={view} className={film ? styles.film : styles.missing}>
            {film && (
              <Image
                unoptimized
                width={pixels.width}
                height={pixels.height}
                loading="lazy"
                key={film.id}
                src={filmAddress(film.renderedPath, pixels)}
                alt={t(`picture.${view}`, { name })}
              />
            )}
            <figcaption>
              {film ? [t(`views.${view}`), film.viewPosition].filter(Boolean).join(' ') : t(`missing.${view}`)}
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}

function Verdict({ row }: { row: WorklistRow }) {
  const t = useTranslations('screening');
  const sentence = useStudySentence(row);
  const list = useTranslations('worklist');
  if (row.isWithheld) return <p className={styles.verdict}>{list('withheldSentence')}</p>;
  if (row.flag !== 'CMS') return <p className={styles.verdict}>{sentence}</p>;
  const point = row.screening?.results.find(({ task }) => task === 'CMS')?.operatingPoint ?? '';
  return (
    <p className={styles.verdict} data-flag="CMS">
      <b>{t('cmsFlagged')}</b> {t('atPoint', { point: pointWords(t, point) })} {sentence}
    </p>
  );
}

/** Why a colleague wants the study read before all others. */
function Escalation({ row }: { row: WorklistRow }) {
  const t = useTranslations('worklist');
  if (row.escalatedAt === null || !row.awaitsReading) return null;
  return (
    <p className={styles.escalation}>
      <b>{t('escalatedBy', { name: row.escalatedBy?.displayName ?? '' })}</b> {row.escalationReason ?? t('reasonKept')}
    </p>
  );
}
