import { cohortComparisonDocument } from '../../../../graphql/cohort-figures.ts';
import { answerJson } from '../../../../session/answer-json.ts';
import { askApi } from '../../../../session/ask-api.ts';

/** Two versions over a frozen cohort: `?first=&second=&task=`. */
export async function GET(
  request: Request,
  context: RouteContext<'/cohort-data/comparison/[frozenId]'>,
): Promise<Response> {
  const { frozenId } = await context.params;
  const parameters = new URL(request.url).searchParams;
  const modelVersionIds = [parameters.get('first') ?? '', parameters.get('second') ?? ''];
  const task = parameters.get('task') === 'SCOLIOSIS' ? 'SCOLIOSIS' : 'CMS';
  return answerJson(() => askApi(cohortComparisonDocument, { frozenCohortId: frozenId, modelVersionIds, task }));
}
