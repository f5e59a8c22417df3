/** Of so many people screened where so many have the condition: whole people, as they are told to colleagues. */
export interface NaturalFrequencies {
  readonly screened: number;
  readonly affected: number;
  readonly found: number;
  readonly missed: number;
  /** Flagged, and without the condition. */
  readonly falseAlarms: number;
  readonly positivePredictiveValue: number | null;
  readonly negativePredictiveValue: number | null;
}

const screened = 1000;

/**
 * What screening gives in 1,000 people; the predictive values by Bayes’ rule (Altman D, Bland J. BMJ 309 (1994) 102).
 *
 * @param sensitivity of 1, as all three
 */
export function naturalFrequencies(sensitivity: number, specificity: number, prevalence: number): NaturalFrequencies {
  const affected = Math.round(screened * prevalence);
  const found = Math.round(affected * sensitivity);
  const falseAlarms = Math.round((screened - affected) * (1 - specificity));
  const truePositive = prevalence * sensitivity;
  const falsePositive = (1 - prevalence) * (1 - specificity);
  const trueNegative = (1 - prevalence) * specificity;
  const falseNegative = prevalence * (1 - sensitivity);
  const share = (part: number, rest: number) => (part + rest === 0 ? null : part / (part + rest));
  return {
    screened,
    affected,
    found,
    missed: affected - found,
    falseAlarms,
    positivePredictiveValue: share(truePositive, falsePositive),
    negativePredictiveValue: share(trueNegative, falseNegative),
  };
}

export type IconKind = 'found' | 'missed' | 'falseAlarm' | 'rest';

/**
 * One word for each of `icons` people, those who are found first. Shares are rounded by largest remainders, so that they sum up;
 * one person at least stands for what is not nought, or a missed one would vanish from the picture.
 */
export function iconsOf({ found, missed, falseAlarms }: NaturalFrequencies, icons: number): readonly IconKind[] {
  const counts = { found, missed, falseAlarm: falseAlarms, rest: screened - found - missed - falseAlarms };
  const kinds = ['found', 'missed', 'falseAlarm', 'rest'] as const;
  const exact = kinds.map((kind) => (counts[kind] * icons) / screened);
  const whole = exact.map((value) => (value === 0 ? 0 : Math.max(1, Math.floor(value))));
  const byRemainder = [...kinds.keys()].sort((one, other) => remainder(exact, other) - remainder(exact, one));
  let left = icons - whole.reduce((sum, value) => sum + value, 0);
  for (const place of byRemainder) {
    if (left <= 0) break;
    whole[place] = (whole[place] ?? 0) + 1;
    left -= 1;
  }
  // What was raised to one is taken from the many.
  const most = whole.indexOf(Math.max(...whole));
  whole[most] = (whole[most] ?? 0) + left;
  return kinds.flatMap((kind, place) => Array.from({ length: whole[place] ?? 0 }, () => kind));
}

function remainder(values: readonly number[], place: number): number {
  const value = values[place] ?? 0;
  return value < 1 ? 0 : value - Math.floor(value);
}
