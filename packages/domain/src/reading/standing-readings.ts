interface Amendable {
  readonly id: string;
  readonly amendsId: string | null;
}

/** The readings that no other one amends, in their order. */
export function standingReadings<Reading extends Amendable>(readings: readonly Reading[]): readonly Reading[] {
  const amended = new Set(readings.map(({ amendsId }) => amendsId));
  return readings.filter(({ id }) => !amended.has(id));
}
