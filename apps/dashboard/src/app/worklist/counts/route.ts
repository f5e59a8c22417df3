import { startOfDay } from '../../../features/worklist/worklist-day.ts';
import { worklistDayDocument } from '../../../graphql/worklist.ts';
import { answerJson } from '../../../session/answer-json.ts';
import { askApi } from '../../../session/ask-api.ts';

/**
 * How many studies stand where, and how many came when since the browser's day began; holds no patient's data, so asking
 * every few seconds leaves no trail of viewings.
 */
export async function GET(request: Request): Promise<Response> {
  const asked = Date.parse(new URL(request.url).searchParams.get('since') ?? '');
  const since = Number.isNaN(asked) ? startOfDay(Date.now()) : new Date(asked).toISOString();
  return answerJson(() => askApi(worklistDayDocument, { since }));
}
