import { Instant } from '../../ui/formats.tsx';
import { Notice } from '../../ui/notice.tsx';
import { readWords } from '../../words/read-words.ts';
import styles from './compare-screen.module.css';
import { type Choices, versionName } from './compared.ts';
import { RescreeningActs } from './rescreening-acts.tsx';
import { WhileRunning } from './while-running.tsx';

type Rescreening = Choices['rescreenings'][number];

export async function RescreeningTable({ rescreenings }: { rescreenings: readonly Rescreening[] }) {
  const t = await readWords('comparison');
  const columns = ['version', 'cohort', 'progress', 'state', 'by', 'act'] as const;
  return (
    <section>
      <h2 className={styles.heading}>{t('rescreenings.title')}</h2>
      {rescreenings.length === 0 ? (
        <Notice title={t('rescreenings.empty')}>{t('rescreenings.emptyHint')}</Notice>
      ) : (
        <table className={styles.list} aria-label={t('rescreenings.label')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={wideOf(column)}>
                  {t(`rescreenings.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rescreenings.map((rescreening) => (
              <Row key={rescreening.id} rescreening={rescreening} />
            ))}
          </tbody>
        </table>
      )}
      <WhileRunning isRunning={rescreenings.some(({ state }) => state === 'RUNNING')} />
    </section>
  );
}

function wideOf(column: string): string | undefined {
  return column === 'cohort' || column === 'by' ? styles.wide : undefined;
}

async function Row({ rescreening }: { rescreening: Rescreening }) {
  const t = await readWords('comparison');
  const { id, state, modelVersion, cohort, requestedBy, requestedAt } = rescreening;
  return (
    <tr>
      <td>{versionName(modelVersion)}</td>
      <td className={styles.wide}>{cohort.name}</td>
      <td>
        <Progress rescreening={rescreening} />
      </td>
      <td>{t(`rescreenings.states.${state}`)}</td>
      <td className={styles.wide}>
        {requestedBy}
        <small>
          <Instant at={requestedAt} />
        </small>
      </td>
      <td className={styles.act}>
        <RescreeningActs rescreeningId={id} state={state} />
      </td>
    </tr>
  );
}

async function Progress({ rescreening }: { rescreening: Rescreening }) {
  const t = await readWords('comparison');
  const { doneCount: done, studyCount: total, modelVersion } = rescreening;
  const parts = [
    { count: rescreening.keptCount, word: 'kept' },
    { count: rescreening.unfitCount, word: 'unfit' },
    { count: rescreening.failedCount, word: 'failed' },
  ] as const;
  const said = parts.filter(({ count }) => count > 0).map(({ count, word }) => t(`rescreenings.${word}`, { count }));
  return (
    <>
      <progress className={styles.progress} value={done} max={total} aria-label={t('rescreenings.bar', modelVersion)} />
      <small>{[t('rescreenings.progress', { done, total }), ...said].join('; ')}</small>
    </>
  );
}
