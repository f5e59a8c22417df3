import type { ReportReading } from './report-input.ts';

type TurnTaken = Pick<ReportReading, 'id' | 'amendsId' | 'turn'>;

/**
 * The reading that the findings are taken from: the adjudicator's where there is one, else the first reader's; of a
 * reader's own the one that amends the others.
 */
export function principalReading<Reading extends TurnTaken>(readings: readonly Reading[]): Reading | null {
  const standing = readings.filter(({ id }) => !readings.some(({ amendsId }) => amendsId === id));
  const ofTurn = (turn: ReportReading['turn']) => standing.findLast((reading) => reading.turn === turn);
  return ofTurn('ADJUDICATION') ?? ofTurn('FIRST') ?? ofTurn('SECOND') ?? null;
}
