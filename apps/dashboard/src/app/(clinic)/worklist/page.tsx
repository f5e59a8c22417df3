import type { Metadata } from 'next';
import { Forbidden } from '../../../features/clinic/forbidden.tsx';
import { readWorklistPage } from '../../../features/worklist/read-worklist-page.ts';
import { worklistQuestionOf } from '../../../features/worklist/worklist-filter.ts';
import { WorklistScreen } from '../../../features/worklist/worklist-screen.tsx';
import { worklistCountsDocument } from '../../../graphql/worklist.ts';
import { askApiForPage, readViewer } from '../../../session/ask-api.ts';
import { readWords } from '../../../words/read-words.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readWords('worklist'))('title') };
}

const pageSize = 50;

export default async function WorklistPage({ searchParams }: PageProps<'/worklist'>) {
  const { role, permissions } = await readViewer();
  if (!permissions.includes('study:list')) return <Forbidden role={role} />;
  const asked = await searchParams;
  const parameters = new Map(Object.entries(asked).map(([name, value]) => [name, String(value)]));
  const question = worklistQuestionOf({ get: (name) => parameters.get(name) ?? null });
  const [page, { worklistCounts }] = await Promise.all([
    readWorklistPage(askApiForPage, { ...question, first: pageSize, after: null }),
    askApiForPage(worklistCountsDocument, {}),
  ]);
  const may = { view: permissions.includes('study:view'), store: permissions.includes('film:store') };
  return (
    <WorklistScreen initial={page} initialCounts={worklistCounts} question={question} nowMs={Date.now()} may={may} />
  );
}
