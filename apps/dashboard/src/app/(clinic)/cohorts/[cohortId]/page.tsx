import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Forbidden } from '../../../../features/clinic/forbidden.tsx';
import { CohortScreen } from '../../../../features/cohort/cohort-screen.tsx';
import { cohortDocument } from '../../../../graphql/cohort.ts';
import { askApiForPage, readViewer } from '../../../../session/ask-api.ts';
import { readWords } from '../../../../words/read-words.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('cohort'))('title') };
}

export default async function CohortPage({ params }: PageProps<'/cohorts/[cohortId]'>) {
  const { role, permissions } = await readViewer();
  if (!permissions.includes('cohort:define')) return <Forbidden role={role} />;
  const { cohort, cohortChoices } = await askApiForPage(cohortDocument, { id: (await params).cohortId });
  if (cohort === null) notFound();
  return (
    <CohortScreen
      key={cohort.id}
      cohort={cohort}
      choices={cohortChoices}
      mayFreeze={permissions.includes('cohort:freeze')}
    />
  );
}
