import Link from 'next/link';
import type { FrozenCohortQuery } from '../../graphql/generated/graphql.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { readWords } from '../../words/read-words.ts';
import { criterionChoices } from '../cohort/criterion-choices.ts';
import { definitionSentence } from '../cohort/definition-sentence.ts';
import { AnalysisHeader } from './analysis-header.tsx';
import { AnalysisScreen } from './analysis-screen.tsx';
import { CountsLine } from './counts-line.tsx';
import type { FrozenCohort } from './figures.ts';
import type { AskedFigures } from './question-of.ts';
import type { FiguresAnswer } from './read-figures.ts';

interface FrozenScreenProps {
  readonly frozen: FrozenCohort;
  readonly choices: FrozenCohortQuery['cohortChoices'];
  readonly asked: AskedFigures;
  /** Null where nothing is frozen yet, or no version is known. */
  readonly answer: FiguresAnswer | null;
  readonly mayExport: boolean;
}

/** The figures of a frozen cohort, or why there are none. */
export async function FrozenScreen({ frozen, choices, asked, answer, mayExport }: FrozenScreenProps) {
  const t = await readWords('analysis');
  const cohort = await readWords('cohort');
  const offered = criterionChoices(cohort, await readWords('reading'), choices);
  const versions = offered.MODEL_VERSION.map(({ value, label }) => ({ id: value, label }));
  const shown = answer?.modelVersionId ?? null;
  const header = <AnalysisHeader {...{ frozen, versions }} task={asked.task} modelVersionId={shown} />;
  if (frozen.sha256 === null) return <NotFrozen cohortId={frozen.cohort.id} />;
  if (answer === null || 'refusal' in answer) {
    return (
      <>
        {header}
        <Notice title={answer === null ? t('noVersion') : t('refused')}>{answer?.refusal ?? t('noVersionHint')}</Notice>
      </>
    );
  }
  const { modelVersionId, figures } = answer;
  const { tab, version: _, ...point } = asked;
  return (
    <>
      {header}
      <AnalysisScreen
        key={`${modelVersionId} ${asked.task}`}
        frozen={frozen}
        figures={figures}
        question={{ frozenCohortId: frozen.id, modelVersionId, ...point }}
        versions={versions}
        sentence={definitionSentence(cohort, offered, frozen.definition.criterion)}
        firstTab={tab}
        mayExport={mayExport}
      />
      <CountsLine figures={figures} />
    </>
  );
}

async function NotFrozen({ cohortId }: { cohortId: string }) {
  const t = await readWords('analysis');
  const back = (
    <Link className={buttonClass('quiet')} href={`/cohorts/${cohortId}`} prefetch={false}>
      {t('toCohort')}
    </Link>
  );
  return (
    <Notice title={t('notFrozen')} action={back}>
      {t('notFrozenHint')}
    </Notice>
  );
}
