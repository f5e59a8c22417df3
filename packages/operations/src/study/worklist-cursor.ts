import { z } from 'zod';
import { readCursor, writeCursor } from '../page/cursor.ts';
import { type WorklistWalk, worklistWalks } from './worklist-walk.ts';

/** The place of a study in the worklist: the walk that it was found on, and its sort key there. */
export interface WorklistPlace {
  readonly walk: WorklistWalk;
  readonly priority: number;
  readonly receivedAt: Date;
  readonly id: string;
}

/** A place together with the instant that parted overdue from waiting when the first page was read. */
export interface PinnedPlace extends WorklistPlace {
  readonly overdue: Date;
}

const instant = z.iso.datetime({ precision: 3 });
const worklistKey = z.tuple([z.enum(worklistWalks), instant, z.string().regex(/^\d{1,5}$/), instant, z.uuid()]);

/**
 * Every page keeps the instant of the first one: a study that becomes overdue between two pages would otherwise move from
 * one that is yet to come to one that has been read, and be seen on neither.
 */
export function writeWorklistCursor({ walk, overdue, priority, receivedAt, id }: PinnedPlace): string {
  return writeCursor([walk, overdue.toISOString(), String(priority), receivedAt.toISOString(), id]);
}

/** @throws DomainError CURSOR_INVALID */
export function readWorklistCursor(cursor: string): PinnedPlace {
  const [walk, overdue, priority, receivedAt, id] = readCursor(cursor, worklistKey);
  return {
    walk,
    overdue: new Date(overdue),
    priority: Number(priority),
    receivedAt: new Date(receivedAt),
    id,
  };
}
