import type { ReleaseQuery } from '../../graphql/generated/graphql.ts';

export type Release = NonNullable<ReleaseQuery['release']>;

/** What a release has to have behind it before it is used, in order. */
export const checks = ['DOCUMENTS', 'EVALUATION', 'VALIDATED', 'SHADOW', 'CANARY', 'PROPOSED', 'APPROVED'] as const;
export type Check = (typeof checks)[number];

type Facts = Pick<
  Release,
  'modifications' | 'protocol' | 'impact' | 'evaluation' | 'events' | 'proposalSha256' | 'approvals'
>;

/** Whether each of them is done. The API decides over every step; this says what a person has to do next. */
export function progressOf(release: Facts): Readonly<Record<Check, boolean>> {
  const reached = new Set(release.events.map(({ toState }) => toState));
  const isApproved = release.approvals.some(({ kind }) => kind === 'APPROVED');
  return {
    DOCUMENTS: [release.modifications, release.protocol, release.impact].every((text) => text !== ''),
    EVALUATION: release.evaluation?.passed === true,
    VALIDATED: reached.has('VALIDATED'),
    SHADOW: reached.has('SHADOW'),
    CANARY: reached.has('CANARY'),
    PROPOSED: release.proposalSha256 !== null || isApproved,
    APPROVED: isApproved,
  };
}
