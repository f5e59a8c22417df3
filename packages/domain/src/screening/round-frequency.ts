/** About so many of so many: what people understand better than a share (Gigerenzer et al. 2007, PSPI 8:53). */
export interface Frequency {
  readonly right: number;
  readonly outOf: number;
}

const frequent: readonly Frequency[] = [
  { right: 2, outOf: 5 },
  { right: 1, outOf: 2 },
  { right: 3, outOf: 5 },
  { right: 2, outOf: 3 },
  { right: 3, outOf: 4 },
  { right: 4, outOf: 5 },
  { right: 9, outOf: 10 },
  { right: 19, outOf: 20 },
  { right: 49, outOf: 50 },
  { right: 99, outOf: 100 },
];
/** Below it one of a whole number says enough. */
const rare = 0.365;

/**
 * A share as small whole numbers, near enough to be said: 0.34 is 1 of 3, 0.98 is 49 of 50. Never all of them; 1 of
 * 1,000 stands for everything below.
 */
export function roundFrequency(share: number): Frequency {
  if (share < rare) return { right: 1, outOf: roundCount(Math.min(1_000, 1 / share)) };
  const distance = ({ right, outOf }: Frequency) => Math.abs(share - right / outOf);
  return frequent.reduce((near, other) => (distance(other) < distance(near) ? other : near));
}

/** To fives above twenty and to tens above a hundred. */
function roundCount(count: number): number {
  const step = count > 100 ? 10 : count > 20 ? 5 : 1;
  return step * Math.round(count / step);
}
