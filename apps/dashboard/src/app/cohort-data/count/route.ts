import { definitionShape } from '../../../features/cohort/definition-shape.ts';
import { cohortCountDocument } from '../../../graphql/cohort.ts';
import { answerJson } from '../../../session/answer-json.ts';
import { askApi } from '../../../session/ask-api.ts';

/** How many studies meet the definition in the body. POST as it may be long; nothing is changed. */
export async function POST(request: Request): Promise<Response> {
  const asked = definitionShape.safeParse(await request.json().catch(() => null));
  if (!asked.success) return new Response(null, { status: 400 });
  return answerJson(() => askApi(cohortCountDocument, { definition: asked.data }));
}
