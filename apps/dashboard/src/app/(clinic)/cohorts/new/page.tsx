import type { Metadata } from 'next';
import { Forbidden } from '../../../../features/clinic/forbidden.tsx';
import { CohortScreen } from '../../../../features/cohort/cohort-screen.tsx';
import { cohortChoicesDocument } from '../../../../graphql/cohort.ts';
import { askApiForPage, readViewer } from '../../../../session/ask-api.ts';
import { readWords } from '../../../../words/read-words.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('cohort'))('new') };
}

export default async function NewCohortPage() {
  const { role, permissions } = await readViewer();
  if (!permissions.includes('cohort:define')) return <Forbidden role={role} />;
  const { cohortChoices } = await askApiForPage(cohortChoicesDocument, {});
  return <CohortScreen cohort={null} choices={cohortChoices} mayFreeze={false} />;
}
