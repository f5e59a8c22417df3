import 'server-only';
import { cohortFiguresDocument } from '../../graphql/cohort-figures.ts';
import type { CohortChoicesShownFragment } from '../../graphql/generated/graphql.ts';
import { askApiForPage } from '../../session/ask-api.ts';
import { readWords } from '../../words/read-words.ts';
import { refusalSentence } from '../../words/refusal-sentence.ts';
import type { Figures } from './figures.ts';
import type { AskedFigures } from './question-of.ts';

/** The figures of a version, or why there are none. */
export type FiguresAnswer =
  | { readonly modelVersionId: string; readonly figures: Figures }
  | { readonly modelVersionId: string; readonly refusal: string };

/** Of the version that is asked for; else of the first that gave a result in the cohort. Null where no version is known. */
export async function readFigures(
  frozenCohortId: string,
  asked: AskedFigures,
  versions: CohortChoicesShownFragment['versions'],
): Promise<FiguresAnswer | null> {
  const ids = asked.version === null ? versions.map(({ id }) => id) : [asked.version];
  const { task, threshold, prevalence } = asked;
  let answer: FiguresAnswer | null = null;
  for (const modelVersionId of ids) {
    const question = { frozenCohortId, modelVersionId, task, threshold, prevalence };
    const { cohortFigures: result } = await askApiForPage(cohortFiguresDocument, question);
    if (result.__typename === 'CohortFigures') return { modelVersionId, figures: result };
    answer ??= { modelVersionId, refusal: refusalSentence(await readWords('errors'), result) };
    if (result.code !== 'VERSION_NOT_IN_COHORT') return answer;
  }
  return answer;
}
