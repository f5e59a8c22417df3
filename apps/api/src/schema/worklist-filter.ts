import { type WorklistFilter, worklistFilters } from '@plumbline/operations';
import { builder } from '../builder.ts';

export const worklistFilterEnum = builder.enumType('WorklistFilter', {
  description:
    'Which studies of the worklist are wanted. All but ALL, SIGNED and MRI are parts of WAITING: what awaits a person. OVERDUE: has waited for longer than the clinic allows. MRI: CMS is suspected and nothing decided, or an MRI was asked for and has no result.',
  values: worklistFilters,
});

/** A stored filter; one that this release does not know any more asks for what waits. */
export function worklistFilterOf(stored: string): WorklistFilter {
  return worklistFilters.find((known) => known === stored) ?? 'WAITING';
}
