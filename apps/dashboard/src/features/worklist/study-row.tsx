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
import type { WorklistRow } from './read-worklist-page.ts';
import { useStateWords } from './use-state-words.ts';
import { waitingWords } from './waiting-words.ts';
import styles from './worklist-table.module.css';

interface StudyRowProps {
  readonly row: WorklistRow;
  readonly isSelected: boolean;
  readonly nowMs: number;
  readonly may: { readonly view: boolean };
  readonly onSelect: (studyId: string) => void;
}

export function StudyRow({ row, isSelected, nowMs, may, onSelect }: StudyRowProps) {
  const t = useTranslations('worklist');
  const film = useTranslations('film');
  const patient = useTranslations('patient');
  const state = useStateWords(row);
  const router = useRouter();
  const address = `/studies/${row.id}`;
  const name = personName(patient, row.patient.name);
  const isSigned = row.readingStatus === 'SIGNED';
  return (
    <tr
      className={styles.row}
      data-flag={row.flag}
      data-without-result={row.screening === null && !isInProgress(row.screeningStatus)}
      data-selected={isSelected}
      data-study-id={row.id}
      onClick={() => onSelect(row.id)}
      onDoubleClick={() => may.view && router.push(address)}
    >
      <td className={styles.patient}>
        {may.view ? (
          <Link
            id={`row-${row.id}`}
            href={address}
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
      <td className={styles.films}>
        {may.view ? <FilmThumbs films={row.films} name={name} /> : film('count', { count: row.films.length })}
      </td>
      <td className={styles.scoliosis}>
        <TaskCell row={row} task="SCOLIOSIS" />
      </td>
      <td className={styles.cms}>
        <TaskCell row={row} task="CMS" />
      </td>
      <td className={styles.waiting}>{isSigned ? '—' : waitingWords(t, row.receivedAt, nowMs)}</td>
      <td className={styles.state}>{state}</td>
    </tr>
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
  if (isInProgress(row.screeningStatus)) return <Skeleton width="92px" height="5px" />;
  return <span className={styles.none}>{row.screeningStatus === 'ABSTAINED' ? t('abstained') : '—'}</span>;
}
