import { StudyFlag } from '@plumbline/database/enums';
import { z } from 'zod';
import { readCursor, writeCursor } from '../page/cursor.ts';

/** The place of a study in the worklist: its sort key. */
export interface WorklistPlace {
  readonly flag: StudyFlag;
  readonly receivedAt: Date;
  readonly id: string;
}

const worklistKey = z.tuple([z.enum(StudyFlag), z.iso.datetime({ precision: 3 }), z.uuid()]);

export function writeWorklistCursor(place: WorklistPlace): string {
  return writeCursor([place.flag, place.receivedAt.toISOString(), place.id]);
}

/** @throws DomainError CURSOR_INVALID */
export function readWorklistCursor(cursor: string): WorklistPlace {
  const [flag, receivedAt, id] = readCursor(cursor, worklistKey);
  return { flag, receivedAt: new Date(receivedAt), id };
}
