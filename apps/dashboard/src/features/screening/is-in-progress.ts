import type { ScreeningStatus } from '../../graphql/generated/graphql.ts';

export function isInProgress(status: ScreeningStatus): boolean {
  return status === 'QUEUED' || status === 'RUNNING';
}
