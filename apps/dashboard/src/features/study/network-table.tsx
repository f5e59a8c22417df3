import type { Task } from '../../graphql/generated/graphql.ts';
import { viewNames } from '../film/messages.ts';
import { findingWords, networkNames, outcomeWords, screeningMessages, taskNames } from '../screening/messages.ts';
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
  return (
    <table className={styles.networks}>
      <caption>{screeningMessages.sideBySide(networks.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{screeningMessages.network}</th>
          {tasks.map((task) => (
            <th key={task} scope="col">
              {taskNames[task]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {networks.map((network) => (
          <tr key={network.architecture}>
            <th scope="row">{networkNames[network.architecture]}</th>
            {network.results.length === 0 ? (
              <td colSpan={tasks.length} className={styles.none}>
                {screeningMessages.noResult(whyWithout(network, findings))}
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

function TaskCell({ task, network }: { task: Task; network: StudyNetwork }) {
  const result = network.results.find((candidate) => candidate.task === task);
  if (result === undefined) return <td className={styles.none}>—</td>;
  const outcome = outcomeWords[task][result.outcome];
  return (
    <td data-deciding={result.deciding} data-flagged={task === 'CMS' && result.outcome === 'POSITIVE'}>
      <b>{probabilityNumber(result.probability)}</b>
      {result.deciding && <span className={styles.decides}>{screeningMessages.decides}</span>}
      <small>{screeningMessages.at(outcome, thresholdNumber(result.threshold))}</small>
    </td>
  );
}

/** In few words, as the whole sentence stands once below the table. */
function whyWithout({ views, withoutResultMessage }: StudyNetwork, findings: readonly StudyFinding[]): string {
  for (const view of views) {
    const finding = findings.find((found) => found.view === view)?.finding;
    if (finding !== undefined && finding !== 'USABLE') {
      return screeningMessages.filmFinding(viewNames[view], findingWords[finding]);
    }
  }
  return withoutResultMessage ?? '';
}
