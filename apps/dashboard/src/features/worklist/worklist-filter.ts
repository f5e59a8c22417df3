import type { WorklistFilter } from '../../graphql/generated/graphql.ts';

export const worklistFilters: readonly WorklistFilter[] = ['ALL', 'CMS', 'SCOLIOSIS', 'UNREAD', 'WITHOUT_RESULT'];

/** What the address asks for; anything unknown is the whole list. */
export interface WorklistQuestion {
  readonly filter: WorklistFilter;
  readonly search: string;
}

interface SearchParameters {
  get(name: string): string | null;
}

export function worklistQuestionOf(parameters: SearchParameters): WorklistQuestion {
  const asked = parameters.get('filter');
  const filter = worklistFilters.find((candidate) => candidate === asked) ?? 'ALL';
  return { filter, search: (parameters.get('search') ?? '').trim().slice(0, 100) };
}

/** The address of a question; the plain worklist has no parameters. */
export function worklistAddress(question: WorklistQuestion, base = '/worklist'): string {
  const parameters = new URLSearchParams();
  if (question.filter !== 'ALL') parameters.set('filter', question.filter);
  if (question.search !== '') parameters.set('search', question.search);
  const query = parameters.toString();
  return query === '' ? base : `${base}?${query}`;
}
