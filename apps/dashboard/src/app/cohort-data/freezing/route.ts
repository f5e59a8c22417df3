import { freezingProgressDocument } from '../../../graphql/cohort.ts';
import { answerJson } from '../../../session/answer-json.ts';
import { askApi } from '../../../session/ask-api.ts';

/** How far a freezing is: `?id=`. */
export async function GET(request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get('id') ?? '';
  return answerJson(() => askApi(freezingProgressDocument, { id }));
}
