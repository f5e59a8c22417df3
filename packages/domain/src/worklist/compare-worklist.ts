/** What decides about a study's place in the worklist. */
export interface WorklistStanding {
  readonly id: string;
  /** Somebody still has to read it. */
  readonly awaitsReading: boolean;
  /** A colleague asked that it comes first. */
  readonly isEscalated: boolean;
  readonly receivedAt: Date;
  /** See `studyPriority`; smaller first. */
  readonly priority: number;
}

/** The parts of the worklist, in their order. */
export const worklistParts = ['ESCALATED', 'OVERDUE', 'WAITING', 'READ'] as const;
export type WorklistPart = (typeof worklistParts)[number];

/** Whoever arrived up to this instant has waited for the longest time that the clinic allows, or longer. */
export function overdueBefore(now: Date, maximumWaitMinutes: number): Date {
  return new Date(now.getTime() - maximumWaitMinutes * 60_000);
}

/** @param overdue see `overdueBefore` */
export function worklistPart(study: Omit<WorklistStanding, 'id' | 'priority'>, overdue: Date): WorklistPart {
  if (!study.awaitsReading) return 'READ';
  if (study.isEscalated) return 'ESCALATED';
  return study.receivedAt <= overdue ? 'OVERDUE' : 'WAITING';
}

/**
 * The order of the worklist, a total one. What a colleague escalated comes first. Then whoever has waited for longer than
 * the clinic allows, the longest first, whatever the models say: priority alone lowers the mean waiting and raises the
 * longest one, of just the patients whom the models miss (Baltruschat, Eur Radiol 2020, PMC8128725). Then by priority, and
 * of equals the earliest received, so that nobody is overtaken by their like for ever. What nobody has to read any more
 * comes last, the latest received first.
 */
export function compareWorklist(a: WorklistStanding, b: WorklistStanding, overdue: Date): number {
  const part = worklistPart(a, overdue);
  const parts = worklistParts.indexOf(part) - worklistParts.indexOf(worklistPart(b, overdue));
  if (parts !== 0) return parts;
  const earlier = a.receivedAt.getTime() - b.receivedAt.getTime();
  const byId = a.id < b.id ? -1 : Number(a.id > b.id);
  if (part === 'READ') return -earlier || -byId;
  return (part === 'WAITING' ? a.priority - b.priority : 0) || earlier || byId;
}
