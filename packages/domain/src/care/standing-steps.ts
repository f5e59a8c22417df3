interface Step {
  readonly id: string;
  readonly withdrawsId: string | null;
}

/** The steps that were not taken back, without the rows that take one back, in their order. */
export function standingSteps<Recorded extends Step>(steps: readonly Recorded[]): readonly Recorded[] {
  const withdrawn = new Set(steps.map(({ withdrawsId }) => withdrawsId));
  return steps.filter(({ id, withdrawsId }) => withdrawsId === null && !withdrawn.has(id));
}
