/** One way to get the same work done. All sides of a benchmark do it in one run and take turns. */
export interface Side {
  readonly name: string;
  /** How many pairs one turn takes through the model. */
  readonly pairsATurn: number;
  /** One turn. */
  run(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Seconds a pair of each side: one turn to warm up, then `rounds` turns each, one after the other, so that whatever
 * else the machine does hits all sides. Says on stderr how far it is.
 */
export async function secondsAPair(sides: readonly Side[], rounds: number): Promise<Map<string, number>> {
  const seconds = new Map<string, number>();
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of sides) {
      const elapsed = await secondsOf(run);
      if (round > 0) seconds.set(name, (seconds.get(name) ?? 0) + elapsed);
    }
    process.stderr.write(round === 0 ? 'warmed up\n' : `round ${round} of ${rounds}\n`);
  }
  return new Map(sides.map(({ name, pairsATurn }) => [name, (seconds.get(name) ?? 0) / (rounds * pairsATurn)]));
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}
