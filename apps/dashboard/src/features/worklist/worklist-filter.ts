import type { WorklistFilter } from '../../graphql/generated/graphql.ts';

/** In the order of the chips. */
export const worklistFilters: readonly WorklistFilter[] = [
  'WAITING',
  'CMS',
  'SCOLIOSIS',
  'MINE',
  'SECOND_READ',
  'ADJUDICATION',
  'WITHOUT_RESULT',
  'OVERDUE',
  'MRI',
  'SIGNED',
  'ALL',
];

/** What the address asks for. Without a filter it is what waits; whoever searches without one looks everywhere. */
export interface WorklistQuestion {
  readonly filter: WorklistFilter;
  readonly search: string;
}

interface SearchParameters {
  get(name: string): string | null;
}

const known: readonly WorklistFilter[] = [...worklistFilters, 'UNREAD'];

export function worklistQuestionOf(parameters: SearchParameters): WorklistQuestion {
  const asked = parameters.get('filter');
  const search = (parameters.get('search') ?? '').trim().slice(0, 100);
  return { filter: known.find((candidate) => candidate === asked) ?? unaskedFilter(search), search };
}

/** The address of a question; the plain worklist has no parameters. */
export function worklistAddress(question: WorklistQuestion, base = '/worklist'): string {
  const parameters = new URLSearchParams();
  if (question.filter !== unaskedFilter(question.search)) parameters.set('filter', question.filter);
  if (question.search !== '') parameters.set('search', question.search);
  const query = parameters.toString();
  return query === '' ? base : `${base}?${query}`;
}

/** The same question with other words: who begins to search looks everywhere, who stops sees again what waits. */
export function withSearch({ filter, search }: WorklistQuestion, words: string): WorklistQuestion {
  return { filter: filter === unaskedFilter(search) ? unaskedFilter(words) : filter, search: words };
}

function unaskedFilter(search: string): WorklistFilter {
  return search === '' ? 'WAITING' : 'ALL';
}
