import { readWorklistPage } from '../../../features/worklist/read-worklist-page.ts';
import { worklistQuestionOf } from '../../../features/worklist/worklist-filter.ts';
import { answerJson } from '../../../session/answer-json.ts';
import { askApi } from '../../../session/ask-api.ts';

/** The API gives at most this many rows at once. */
const mostRows = 100;

/** A page of the worklist for the browser that shows it already: further rows, or the same ones anew. */
export async function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const first = Math.min(mostRows, Math.max(1, Math.trunc(Number(parameters.get('first'))) || mostRows));
  const after = parameters.get('after');
  return answerJson(() => readWorklistPage(askApi, { ...worklistQuestionOf(parameters), first, after }));
}
