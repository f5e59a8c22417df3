import type { Database } from '../open-database.ts';
import { listenToChannel } from './listen-to-channel.ts';

/** That something about a study changed. Ids only: who may see it asks for it in its own organization. */
export interface StudyChange {
  readonly organizationId: string;
  readonly studyId: string;
}

export interface StudyAnnouncer {
  /**
   * Hears of every change of every organization, once its transaction has committed; null when something may have been
   * missed, after each connection. See `listenToChannel`.
   */
  listenStudies(
    onChange: (change: StudyChange | null) => void,
    onError: (error: Error) => void,
  ): Promise<{ close(): Promise<void> }>;
}

/** The part of the platform that hears of changes; the trigger stands in the migration `worklist`. */
export function studyAnnouncer({ url }: Database): StudyAnnouncer {
  return {
    listenStudies: (onChange, onError) =>
      listenToChannel(url, 'study', (payload) => onChange(payload === null ? null : changeOf(payload)), onError),
  };
}

/** The payload is two ids with a space between; what is no such pair counts as something missed. */
function changeOf(payload: string): StudyChange | null {
  const [organizationId, studyId] = payload.split(' ');
  return organizationId && studyId ? { organizationId, studyId } : null;
}
