import type { Task } from '../../graphql/generated/graphql.ts';

/** Amber is CMS and only CMS, violet is scoliosis. */
export function toneOf(task: Task): string {
  return task === 'CMS' ? 'var(--flag)' : 'var(--scoliosis)';
}
