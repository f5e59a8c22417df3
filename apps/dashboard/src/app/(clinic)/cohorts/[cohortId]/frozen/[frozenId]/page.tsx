import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FrozenScreen } from '../../../../../../features/analysis/frozen-screen.tsx';
import { questionOf } from '../../../../../../features/analysis/question-of.ts';
import { readFigures } from '../../../../../../features/analysis/read-figures.ts';
import { Forbidden } from '../../../../../../features/clinic/forbidden.tsx';
import { frozenCohortDocument } from '../../../../../../graphql/cohort-figures.ts';
import { askApiForPage, readViewer } from '../../../../../../session/ask-api.ts';
import { readWords } from '../../../../../../words/read-words.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('analysis'))('title') };
}

export default async function FrozenCohortPage({
  params,
  searchParams,
}: PageProps<'/cohorts/[cohortId]/frozen/[frozenId]'>) {
  const { role, permissions } = await readViewer();
  if (!permissions.includes('cohort:view')) return <Forbidden role={role} />;
  const { cohortId, frozenId } = await params;
  const { frozenCohort, cohortChoices } = await askApiForPage(frozenCohortDocument, { id: frozenId });
  if (frozenCohort === null || frozenCohort.cohort.id !== cohortId) notFound();
  const asked = questionOf(await searchParams);
  return (
    <FrozenScreen
      frozen={frozenCohort}
      choices={cohortChoices}
      asked={asked}
      answer={frozenCohort.sha256 === null ? null : await readFigures(frozenId, asked, cohortChoices.versions)}
      mayExport={permissions.includes('cohort:export')}
    />
  );
}
