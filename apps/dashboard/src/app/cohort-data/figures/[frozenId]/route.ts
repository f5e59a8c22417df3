import { questionOf } from '../../../../features/analysis/question-of.ts';
import { pointFiguresDocument } from '../../../../graphql/cohort-figures.ts';
import { answerJson } from '../../../../session/answer-json.ts';
import { askApi } from '../../../../session/ask-api.ts';

/** What depends on threshold and prevalence, for a point that is dragged. */
export async function GET(
  request: Request,
  context: RouteContext<'/cohort-data/figures/[frozenId]'>,
): Promise<Response> {
  const { frozenId } = await context.params;
  const { version, task, threshold, prevalence } = questionOf(Object.fromEntries(new URL(request.url).searchParams));
  const asked = { frozenCohortId: frozenId, modelVersionId: version ?? '', task, threshold, prevalence };
  return answerJson(() => askApi(pointFiguresDocument, asked));
}
