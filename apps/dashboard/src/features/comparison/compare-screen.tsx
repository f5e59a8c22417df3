import Link from 'next/link';
import { FigureGroup } from '../../ui/figure/figure-group.tsx';
import { Notice } from '../../ui/notice.tsx';
import { readWords } from '../../words/read-words.ts';
import { ChoiceForm } from './choice-form.tsx';
import styles from './compare-screen.module.css';
import type { Choices, Chosen, ComparedTask, Comparison } from './compared.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { MissingAnswers } from './missing-answers.tsx';
import { RescreeningTable } from './rescreening-table.tsx';
import { RocFigure } from './roc-figure.tsx';

interface CompareScreenProps {
  readonly choices: Choices;
  readonly chosen: Chosen | null;
  readonly comparison: Comparison | null;
  /** Why what was chosen is not compared. */
  readonly refusal: string | null;
}

export async function CompareScreen({ choices, chosen, comparison, refusal }: CompareScreenProps) {
  const t = await readWords('comparison');
  return (
    <>
      <header className={styles.top}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('hint')}</p>
        </div>
        <Link className={styles.link} href="/models" prefetch={false}>
          {t('back')}
        </Link>
      </header>
      <Choice choices={choices} chosen={chosen} />
      {refusal !== null && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      {chosen !== null && comparison !== null && <Compared chosen={chosen} comparison={comparison} />}
      <RescreeningTable rescreenings={choices.rescreenings} />
    </>
  );
}

async function Choice({ choices, chosen }: Pick<CompareScreenProps, 'choices' | 'chosen'>) {
  const t = await readWords('comparison');
  if (choices.evaluationCohorts.length === 0) {
    return <Notice title={t('choice.noCohort')}>{t('choice.noCohortHint')}</Notice>;
  }
  if (choices.registeredVersions.length < 2) {
    return <Notice title={t('choice.fewVersions')}>{t('choice.fewVersionsHint')}</Notice>;
  }
  return <ChoiceForm choices={choices} chosen={chosen} />;
}

function Compared({ chosen, comparison }: { chosen: Chosen; comparison: Comparison }) {
  const { cohortId, first, second } = chosen;
  return (
    <>
      <MissingAnswers cohortId={cohortId} version={first} count={comparison.firstMissing} />
      <MissingAnswers cohortId={cohortId} version={second} count={comparison.secondMissing} />
      {comparison.tasks !== null && <Tasks tasks={comparison.tasks} chosen={chosen} />}
    </>
  );
}

async function Tasks({ tasks, chosen }: { tasks: readonly ComparedTask[]; chosen: Chosen }) {
  const t = await readWords('comparison');
  return (
    <>
      <FigureGroup>
        {tasks.map((task) => (
          <section key={task.task} className={styles.task}>
            <div>
              <h2>{t(`tasks.${task.task}`)}</h2>
              <p className={styles.hint}>
                {t('counts', { positives: task.positives, negatives: task.negatives, both: task.answeredByBoth })}
              </p>
              <ComparisonTable task={task} chosen={chosen} />
            </div>
            <RocFigure task={task} chosen={chosen} />
          </section>
        ))}
      </FigureGroup>
      <p className={styles.method}>{t('method')}</p>
    </>
  );
}
