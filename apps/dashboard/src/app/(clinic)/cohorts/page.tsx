import type { Metadata } from 'next';
import { Forbidden } from '../../../features/clinic/forbidden.tsx';
import { CohortsScreen } from '../../../features/cohort/cohorts-screen.tsx';
import { cohortsDocument } from '../../../graphql/cohort.ts';
import { askApiForPage, readViewer } from '../../../session/ask-api.ts';
import { readWords } from '../../../words/read-words.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('cohort'))('title') };
}

export default async function CohortsPage() {
  const { role, permissions } = await readViewer();
  if (!permissions.includes('cohort:view')) return <Forbidden role={role} />;
  const { cohorts, cohortChoices } = await askApiForPage(cohortsDocument, { removed: false });
  return <CohortsScreen cohorts={cohorts} choices={cohortChoices} mayDefine={permissions.includes('cohort:define')} />;
}
