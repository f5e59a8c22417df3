import { worklistCountsDocument } from '../../../graphql/worklist.ts';
import { answerJson } from '../../../session/answer-json.ts';
import { askApi } from '../../../session/ask-api.ts';

/** How many studies stand where; holds no patient's data, so asking every few seconds leaves no trail of viewings. */
export async function GET(): Promise<Response> {
  return answerJson(async () => (await askApi(worklistCountsDocument, {})).worklistCounts);
}
