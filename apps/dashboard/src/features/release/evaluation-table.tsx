import type { EvaluationFiguresFragment } from '../../graphql/generated/graphql.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { readWords } from '../../words/read-words.ts';
import styles from './release-screen.module.css';

type Task = EvaluationFiguresFragment['tasks'][number];
const two = (value: number) => value.toFixed(2);
const three = (value: number) => value.toFixed(3);

/** How the version did, task by task: counts and intervals beside every estimate. */
export async function EvaluationTable({ evaluation }: { evaluation: EvaluationFiguresFragment }) {
  const t = await readWords('release');
  const { passed, cohort, evaluatedBy, comparedVersion, trainingOverlap, tasks } = evaluation;
  const columns = ['task', 'sensitivity', 'specificity', 'auroc', 'meets'] as const;
  return (
    <>
      <p className={styles.verdict} data-failed={!passed}>
        {passed ? t('evaluation.passed') : t('evaluation.failed')}
      </p>
      <p className={styles.hint}>
        {t('evaluation.on', { name: cohort.name, count: cohort.studyCount, person: evaluatedBy })}
        {', '}
        {comparedVersion === null ? t('evaluation.alone') : t('evaluation.against', comparedVersion)}
        {'. '}
        {t(`evaluation.overlap${trainingOverlap}`)}{' '}
        <span className={styles.mono}>{evaluation.sha256.slice(0, 16)}</span>
      </p>
      <ScrollRegion className={styles.scroll} label={t('evaluation.label')}>
        <table className={styles.figures}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`evaluation.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <Row key={task.task} task={task} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

async function Row({ task }: { task: Task }) {
  const t = await readWords('release');
  const meets = task.meetsSensitivity && task.meetsAuroc;
  return (
    <tr>
      <th scope="row">{t(`tasks.${task.task}`)}</th>
      <td data-failed={!task.meetsSensitivity}>
        <Share share={task.sensitivity} />
        {task.unanswered > 0 && <small>{t('evaluation.unanswered', { count: task.unanswered })}</small>}
      </td>
      <td>
        <Share share={task.specificity} />
      </td>
      <td data-failed={!task.meetsAuroc}>
        <Areas comparison={task.comparison} />
      </td>
      <td>{meets ? t('evaluation.yes') : t('evaluation.no')}</td>
    </tr>
  );
}

async function Share({ share: { estimate, lower, upper, count, total } }: { share: Task['sensitivity'] }) {
  const t = await readWords('release');
  if (total === 0) return '–';
  return (
    <>
      {`${two(estimate)} (${two(lower)}–${two(upper)})`}
      <small>{t('evaluation.of', { count, total })}</small>
    </>
  );
}

async function Areas({ comparison }: { comparison: Task['comparison'] }) {
  const t = await readWords('release');
  if (comparison === null) return t('evaluation.notCompared');
  const { candidate, active, difference, lower, upper } = comparison;
  return t('evaluation.areas', {
    candidate: three(candidate),
    active: three(active),
    difference: three(difference),
    lower: three(lower),
    upper: three(upper),
  });
}
