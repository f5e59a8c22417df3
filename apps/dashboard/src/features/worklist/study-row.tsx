'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import type { Task } from '../../graphql/generated/graphql.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { FilmThumbs } from '../film/film-thumbs.tsx';
import { ageAndSex } from '../patient/patient-line.ts';
import { personName } from '../patient/person-name.ts';
import { isInProgress } from '../screening/is-in-progress.ts';
import { ResultBar } from '../screening/result-bar.tsx';
import { FilmFault } from './film-fault.tsx';
import { NetworkDots } from './network-dots.tsx';
import type { WorklistRow } from './read-worklist-page.ts';
import { useStateWords } from './use-state-words.ts';
import { WaitingCell } from './waiting-cell.tsx';
import styles from './worklist-table.module.css';

interface StudyRowProps {
  readonly row: WorklistRow;
  readonly isSelected: boolean;
  readonly nowMs: number;
  readonly maximumWaitMinutes: number;
  readonly may: { readonly view: boolean };
  readonly onSelect: (studyId: string) => void;
}

export function StudyRow({ row, isSelected, nowMs, maximumWaitMinutes, may, onSelect }: StudyRowProps) {
  const film = useTranslations('film');
  const name = personName(useTranslations('patient'), row.patient.name);
  const router = useRouter();
  return (
    <tr
      className={styles.row}
      data-flag={row.flag}
      data-without-result={row.screening === null && !row.isWithheld && !isInProgress(row.screeningStatus)}
      data-selected={isSelected}
      data-study-id={row.id}
      onClick={() => onSelect(row.id)}
      onDoubleClick={() => may.view && router.push(`/studies/${row.id}`)}
    >
      <PatientCell row={row} isSelected={isSelected} may={may} onSelect={onSelect} />
      <td className={styles.films}>
        <span className={styles.filmsAndFault}>
          {may.view ? <FilmThumbs films={row.films} name={name} /> : film('count', { count: row.films.length })}
          <FilmFault findings={row.filmFindings} />
        </span>
      </td>
      <td className={styles.scoliosis}>
        <TaskCell row={row} task="SCOLIOSIS" />
      </td>
      <td className={styles.cms}>
        <TaskCell row={row} task="CMS" />
      </td>
      <td className={styles.networks}>
        <NetworkDots screening={row.screening} />
      </td>
      <td className={styles.waiting}>
        <WaitingCell row={row} nowMs={nowMs} maximumWaitMinutes={maximumWaitMinutes} />
      </td>
      <StateCell row={row} />
      <ReaderCell assignee={row.assignee} />
    </tr>
  );
}

type PatientCellProps = Pick<StudyRowProps, 'row' | 'isSelected' | 'may' | 'onSelect'>;

function PatientCell({ row, isSelected, may, onSelect }: PatientCellProps) {
  const patient = useTranslations('patient');
  const name = personName(patient, row.patient.name);
  return (
    <td className={styles.patient}>
      {may.view ? (
        <Link
          id={`row-${row.id}`}
          href={`/studies/${row.id}`}
          prefetch={false}
          data-row-link=""
          aria-current={isSelected}
          onFocus={() => onSelect(row.id)}
        >
          {name}
        </Link>
      ) : (
        <span id={`row-${row.id}`}>{name}</span>
      )}
      <small>{`${row.patient.mrn} · ${ageAndSex(patient, row.patient, row.startedAt ?? row.receivedAt)}`}</small>
      <FlagWord row={row} />
    </td>
  );
}

/** What the colour of the mark says, in a word. */
function FlagWord({ row }: { row: WorklistRow }) {
  const t = useTranslations('worklist');
  if (row.flag === 'CMS') return <span className="visually-hidden">, {t('flagged')}</span>;
  return row.flag === 'SCOLIOSIS' ? <span className="visually-hidden">, {t('scoliosisPositive')}</span> : null;
}

function TaskCell({ row, task }: { row: WorklistRow; task: Task }) {
  const t = useTranslations('worklist');
  const result = row.screening?.results.find((candidate) => candidate.task === task);
  if (result !== undefined) return <ResultBar result={result} />;
  if (row.isWithheld) return <span className={styles.none}>{t('withheld')}</span>;
  if (isInProgress(row.screeningStatus)) return <Skeleton width="92px" height="5px" />;
  return <span className={styles.none}>{row.screeningStatus === 'ABSTAINED' ? t('abstained') : '—'}</span>;
}

function StateCell({ row }: { row: WorklistRow }) {
  const t = useTranslations('worklist');
  const state = useStateWords(row);
  return (
    <td className={styles.state}>
      {state}
      {row.awaitsReading && row.escalatedAt !== null && (
        <small className={styles.escalated}>
          <span aria-hidden="true">↑</span> {t('escalated')}
        </small>
      )}
      {row.awaitsReading && row.escalatedAt === null && row.acknowledgedAt !== null && <small>{t('seen')}</small>}
    </td>
  );
}

function ReaderCell({ assignee }: { assignee: WorklistRow['assignee'] }) {
  const t = useTranslations('worklist');
  return (
    <td className={styles.reader}>
      {assignee === null ? '—' : assignee.isViewer ? <b>{t('you')}</b> : assignee.displayName}
    </td>
  );
}
