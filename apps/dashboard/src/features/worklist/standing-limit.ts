import type { TimeLimitKind, TimeLimitState, WorklistRowFragment } from '../../graphql/generated/graphql.ts';

type Limit = WorklistRowFragment['timeLimits'][number];

/** A limit that somebody has to do something about. */
export interface StandingLimit {
  readonly kind: TimeLimitKind;
  readonly state: Extract<TimeLimitState, 'WARNING' | 'BREACHED'>;
}

/**
 * The limit to be shown beside a study: the one that was breached, before one that is near. What has ended asks nothing
 * of anybody any more. The API said the states when the row was read; a limit that has run out since is breached as well.
 */
export function standingLimit(limits: readonly Limit[], nowMs: number): StandingLimit | null {
  const open = limits.filter(({ endedAt, dueAt }) => endedAt === null && dueAt !== null);
  const breached = open.find(({ state, dueAt }) => state === 'BREACHED' || Date.parse(dueAt ?? '') < nowMs);
  if (breached !== undefined) return { kind: breached.kind, state: 'BREACHED' };
  const warning = open.find(({ state }) => state === 'WARNING');
  return warning === undefined ? null : { kind: warning.kind, state: 'WARNING' };
}
