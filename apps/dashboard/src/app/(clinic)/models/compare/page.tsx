import type { Metadata } from 'next';
import { Forbidden } from '../../../../features/clinic/forbidden.tsx';
import { CompareScreen } from '../../../../features/comparison/compare-screen.tsx';
import type { Choices, Chosen } from '../../../../features/comparison/compared.ts';
import { comparisonChoicesDocument, comparisonDocument } from '../../../../graphql/comparison.ts';
import { askApiForPage, readViewer } from '../../../../session/ask-api.ts';
import { readWords } from '../../../../words/read-words.ts';
import { refusalSentence } from '../../../../words/refusal-sentence.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('comparison'))('title') };
}

/** What the address asks for, as far as it is there to be chosen. */
function chosenOf(
  { evaluationCohorts, registeredVersions }: Choices,
  asked: Record<string, string | string[] | undefined>,
): Chosen | null {
  const cohort = evaluationCohorts.find(({ id }) => id === asked.cohort);
  const first = registeredVersions.find(({ id }) => id === asked.first);
  const second = registeredVersions.find(({ id }) => id === asked.second);
  return cohort && first && second ? { cohortId: cohort.id, first, second } : null;
}

export default async function ComparePage({ searchParams }: PageProps<'/models/compare'>) {
  const { role, permissions } = await readViewer();
  if (!permissions.includes('model:deploy')) return <Forbidden role={role} />;
  const choices = await askApiForPage(comparisonChoicesDocument, {});
  const chosen = chosenOf(choices, await searchParams);
  if (chosen === null) return <CompareScreen choices={choices} chosen={null} comparison={null} refusal={null} />;
  const { cohortId, first, second } = chosen;
  const asked = { cohortId, firstId: first.id, secondId: second.id };
  const { versionComparison: answer } = await askApiForPage(comparisonDocument, asked);
  const isCompared = answer.__typename === 'CohortComparison';
  const refusal = isCompared ? null : refusalSentence(await readWords('errors'), answer);
  return <CompareScreen choices={choices} chosen={chosen} comparison={isCompared ? answer : null} refusal={refusal} />;
}
