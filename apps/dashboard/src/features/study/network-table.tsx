'use client';
import { useTranslations } from 'use-intl';
import type { Task } from '../../graphql/generated/graphql.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';
import type { Words } from '../../words/words.ts';
import { probabilityNumber, thresholdNumber } from '../screening/probability-number.ts';
import styles from './network-table.module.css';
import type { StudyFinding, StudyNetwork } from './study.ts';

const tasks: readonly Task[] = ['SCOLIOSIS', 'CMS'];

interface NetworkTableProps {
  readonly networks: readonly StudyNetwork[];
  readonly findings: readonly StudyFinding[];
}

/** What every network says of both tasks. Only those that decide are set off: the flag follows them alone. */
export function NetworkTable({ networks, findings }: NetworkTableProps) {
  const t = useTranslations('screening');
  const errors = useTranslations('errors');
  return (
    <table className={styles.networks}>
      <caption>
        {t('sideBySide', { count: networks.length })}
        <span>{t('agreement', agreementOf(networks))}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('network')}</th>
          {tasks.map((task) => (
            <th key={task} scope="col">
              {t(`tasks.${task}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {networks.map((network) => (
          <tr key={network.architecture}>
            <th scope="row">{t(`networks.${network.architecture}`)}</th>
            {network.results.length === 0 ? (
              <td colSpan={tasks.length} className={styles.none}>
                {t('noResult', { why: findingOf(t, network, findings) ?? reasonOf(errors, network) })}
              </td>
            ) : (
              tasks.map((task) => <TaskCell key={task} task={task} network={network} />)
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of the networks with a result, how many are positive for CMS. */
function agreementOf(networks: readonly StudyNetwork[]): { positive: number; of: number } {
  const said = networks.flatMap(({ results }) => results.filter(({ task }) => task === 'CMS'));
  return { positive: said.filter(({ outcome }) => outcome === 'POSITIVE').length, of: said.length };
}

function TaskCell({ task, network }: { task: Task; network: StudyNetwork }) {
  const t = useTranslations('screening');
  const result = network.results.find((candidate) => candidate.task === task);
  if (result === undefined) return <td className={styles.none}>—</td>;
  const outcome = t(`outcomes.${task}.${result.outcome}`);
  return (
    <td data-deciding={result.deciding} data-flagged={task === 'CMS' && result.outcome === 'POSITIVE'}>
      <b>{probabilityNumber(result.probability)}</b>
      {result.deciding && <span className={styles.decides}>{t('decides')}</span>}
      <small>{t('at', { outcome, threshold: thresholdNumber(result.threshold) })}</small>
    </td>
  );
}

/** In few words, as the whole sentence stands once below the table. */
function findingOf(t: Words<'screening'>, { views }: StudyNetwork, findings: readonly StudyFinding[]): string | null {
  for (const view of views) {
    const finding = findings.find((found) => found.view === view)?.finding;
    if (finding !== undefined && finding !== 'USABLE') {
      return t(`filmFinding.${view}`, { finding: t(`findings.${finding}`) });
    }
  }
  return null;
}

function reasonOf(errors: Words<'errors'>, { withoutResultReason, withoutResultMessage }: StudyNetwork): string {
  return refusalSentence(errors, { code: withoutResultReason, message: withoutResultMessage ?? '' });
}
