import { type CohenKappa, cohenKappa, type Proportion, wilsonInterval } from '@plumbline/statistics';
import { valueOrNull } from './value-or-null.ts';

/**
 * How far two say the same of the same studies. Agreement is no accuracy: where the comparator is a reader and not the reference
 * standard, nobody knows who is right (FDA, Statistical Guidance on Reporting Results from Studies Evaluating Diagnostic Tests, 2007).
 */
export interface AgreementFigure {
  readonly studies: number;
  /** Both say it is there, only the first, only the second, neither. */
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
  readonly agreement: Proportion;
  /** Of the studies where the second says it is there, those where the first does; null without one. */
  readonly positiveAgreement: Proportion | null;
  /** Of the studies where the second says it is absent, those where the first does; null without one. */
  readonly negativeAgreement: Proportion | null;
  /** Null where both use one word only. */
  readonly kappa: CohenKappa | null;
}

/** `first` and `second` are 1 for there, 0 for absent and 255 for no word, one a study. Null where no study has both words. */
export function agreementFigure(first: Uint8Array, second: Uint8Array, level: number): AgreementFigure | null {
  // counts[a][b]: the first says a, the second b.
  const counts: [[number, number], [number, number]] = [
    [0, 0],
    [0, 0],
  ];
  for (let index = 0; index < first.length; index += 1) {
    const one = first[index];
    const other = second[index];
    if ((one === 0 || one === 1) && (other === 0 || other === 1)) counts[one][other] += 1;
  }
  const [[neither, onlySecond], [onlyFirst, both]] = counts;
  const studies = neither + onlySecond + onlyFirst + both;
  if (studies === 0) return null;
  const share = (count: number, total: number) => (total === 0 ? null : wilsonInterval(count, total, level));
  return {
    studies,
    both,
    onlyFirst,
    onlySecond,
    neither,
    agreement: wilsonInterval(both + neither, studies, level),
    positiveAgreement: share(both, both + onlySecond),
    negativeAgreement: share(neither, neither + onlyFirst),
    kappa: valueOrNull(() => cohenKappa(counts, 'unweighted', level)),
  };
}
