import type { Metadata } from 'next';
import { Forbidden } from '../../../features/clinic/forbidden.tsx';
import { readWorklistPage } from '../../../features/worklist/read-worklist-page.ts';
import { startOfDay } from '../../../features/worklist/worklist-day.ts';
import { worklistQuestionOf } from '../../../features/worklist/worklist-filter.ts';
import { WorklistScreen } from '../../../features/worklist/worklist-screen.tsx';
import { savedFiltersDocument } from '../../../graphql/saved-filter.ts';
import { worklistDayDocument } from '../../../graphql/worklist.ts';
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
  const [page, day, { savedFilters }] = await Promise.all([
    readWorklistPage(askApiForPage, { ...question, first: pageSize, after: null }),
    askApiForPage(worklistDayDocument, { since: startOfDay(Date.now()) }),
    askApiForPage(savedFiltersDocument, {}),
  ]);
  const may = {
    view: permissions.includes('study:view'),
    store: permissions.includes('film:store'),
    assign: permissions.includes('study:assign'),
  };
  const shown = { question, may, filters: savedFilters, nowMs: Date.now() };
  return <WorklistScreen initial={{ page, day }} {...shown} />;
}
