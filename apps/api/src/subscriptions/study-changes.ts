import type { PlatformDatabase } from '@plumbline/database';
import type { Logger } from '@plumbline/logging';
import { ChangeStream } from './change-stream.ts';

/** Everybody in this process who follows a worklist, and the one connection over which the database tells of changes. */
export interface StudyChanges {
  /** The organization's changes from now on, until somebody ends it or the instant comes. */
  follow(organizationId: string, until: Date): ChangeStream;
  /** Ends what is being followed, and whatever asks for more. */
  endAll(): void;
  close(): Promise<void>;
}

/** Rejects when the database cannot be reached; a connection that breaks later is made again, and followers are told. */
export async function openStudyChanges(
  platform: Pick<PlatformDatabase, 'listenStudies'>,
  logger: Logger,
): Promise<StudyChanges> {
  const followers = new Map<string, Set<ChangeStream>>();
  const everybody = () => [...followers.values()].flatMap((streams) => [...streams]);
  let isOver = false;
  const listening = await platform.listenStudies(
    (change) => {
      if (change === null) for (const stream of everybody()) stream.push(null);
      else for (const stream of followers.get(change.organizationId) ?? []) stream.push(change.studyId);
    },
    (error) => logger.warn({ err: error }, 'The connection that hears of changed studies broke.'),
  );
  const endAll = () => {
    isOver = true;
    for (const stream of everybody()) stream.end();
  };
  return {
    follow: (organizationId, until) => {
      const streams = followers.get(organizationId) ?? new Set();
      followers.set(organizationId, streams);
      const stream = new ChangeStream(() => {
        clearTimeout(timer);
        streams.delete(stream);
        if (streams.size === 0 && followers.get(organizationId) === streams) followers.delete(organizationId);
      });
      const timer = setTimeout(() => stream.end(), until.getTime() - Date.now());
      streams.add(stream);
      if (isOver) stream.end();
      return stream;
    },
    endAll,
    close: async () => {
      endAll();
      await listening.close();
    },
  };
}
