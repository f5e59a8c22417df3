'use client';
import Image from 'next/image';
import Link from 'next/link';
import { buttonClass } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { filmAddress } from '../film/film-address.ts';
import { filmMessages, viewNames } from '../film/messages.ts';
import { patientMessages } from '../patient/messages.ts';
import { ageAndSex } from '../patient/patient-line.ts';
import { personName } from '../patient/person-name.ts';
import { inStepOrder } from '../screening/in-step-order.ts';
import { screeningMessages, taskNames } from '../screening/messages.ts';
import { ResultBar } from '../screening/result-bar.tsx';
import { studySentence } from '../screening/study-sentence.ts';
import { worklistMessages } from './messages.ts';
import type { WorklistRow } from './read-worklist-page.ts';
import { stateWords } from './state-words.ts';
import styles from './study-preview.module.css';
import { waitingWords } from './waiting-words.ts';

interface StudyPreviewProps {
  readonly row: WorklistRow;
  readonly nowMs: number;
  readonly may: { readonly view: boolean };
}

/** The selected study at a glance; opening it is what counts as viewing. */
export function StudyPreview({ row, nowMs, may }: StudyPreviewProps) {
  const day = row.startedAt ?? row.receivedAt;
  return (
    <aside className={styles.preview} aria-label={worklistMessages.preview}>
      {may.view && <PreviewFilms row={row} />}
      <h2>
        {personName(row.patient.name)}
        <small>{`${ageAndSex(row.patient, day)} · ${patientMessages.mrn(row.patient.mrn)}`}</small>
      </h2>
      <Verdict row={row} />
      <dl>
        {inStepOrder(row.screening?.results ?? []).map((result) => (
          <div key={result.task}>
            <dt>{taskNames[result.task]}</dt>
            <dd>
              <ResultBar result={result} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{worklistMessages.columns.state}</dt>
          <dd>{stateWords(row)}</dd>
        </div>
        <div>
          <dt>{worklistMessages.columns.waiting}</dt>
          <dd>{row.readingStatus === 'SIGNED' ? '—' : waitingWords(row.receivedAt, nowMs)}</dd>
        </div>
        {row.screening && (
          <div>
            <dt>{worklistMessages.version}</dt>
            <dd className={styles.mono}>
              {screeningMessages.model(row.screening.modelName, row.screening.modelVersion)}
            </dd>
          </div>
        )}
      </dl>
      {may.view && (
        <Link className={buttonClass('go', styles.open)} href={`/studies/${row.id}`} prefetch={false}>
          {worklistMessages.open} <KeyHint name="↵" />
        </Link>
      )}
      {row.screening && <p className={styles.note}>{screeningMessages.demoModel}</p>}
    </aside>
  );
}

const pixels = { width: 310, height: 520 };

function PreviewFilms({ row }: { row: WorklistRow }) {
  const name = personName(row.patient.name);
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
                alt={filmMessages.picture(viewNames[view], name)}
              />
            )}
            <figcaption>{film ? viewWords(view, film.viewPosition) : filmMessages.missing(viewNames[view])}</figcaption>
          </figure>
        );
      })}
    </div>
  );
}

function viewWords(view: 'CORONAL' | 'SAGITTAL', viewPosition: string | null): string {
  return [viewNames[view], viewPosition].filter(Boolean).join(' ');
}

function Verdict({ row }: { row: WorklistRow }) {
  if (row.flag !== 'CMS') return <p className={styles.verdict}>{studySentence(row)}</p>;
  const point = row.screening?.results.find(({ task }) => task === 'CMS')?.operatingPoint ?? '';
  return (
    <p className={styles.verdict} data-flag="CMS">
      <b>{screeningMessages.cmsFlagged}</b> {screeningMessages.atScreeningPoint(point)} {studySentence(row)}
    </p>
  );
}
