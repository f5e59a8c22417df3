import { deLongCovariance } from '../roc/delong-covariance.ts';
import type { Placements } from '../roc/placements.ts';

/** The error variance and covariances of the Obuchowski–Rockette model, averaged over what they have in common. */
export interface ErrorCovariances {
  readonly variance: number;
  /** Same reader, different modality. */
  readonly cov1: number;
  /** Different reader, same modality. */
  readonly cov2: number;
  /** Different reader, different modality. */
  readonly cov3: number;
  /** Cov2 of each modality alone. */
  readonly cov2OfModality: readonly number[];
}

/** A running mean. */
class Mean {
  #sum = 0;
  #count = 0;

  add(value: number): void {
    this.#sum += value;
    this.#count += 1;
  }

  get value(): number {
    return this.#count === 0 ? 0 : this.#sum / this.#count;
  }
}

/** DeLong's covariances of all pairs of areas, `areas[modality][reader]`, gathered by kind. */
export function errorCovariances(labels: Uint8Array, areas: readonly (readonly Placements[])[]): ErrorCovariances {
  const [variance, cov1, cov2, cov3] = [new Mean(), new Mean(), new Mean(), new Mean()];
  const cov2OfModality = areas.map(() => new Mean());
  const all = areas.flatMap((row, modality) => row.map((area, reader) => ({ area, modality, reader })));
  for (const [place, one] of all.entries()) {
    for (const other of all.slice(place)) {
      const covariance = deLongCovariance(labels, one.area, other.area);
      if (one === other) variance.add(covariance);
      else if (one.reader === other.reader) cov1.add(covariance);
      else if (one.modality !== other.modality) cov3.add(covariance);
      else {
        cov2.add(covariance);
        cov2OfModality[one.modality]?.add(covariance);
      }
    }
  }
  return {
    variance: variance.value,
    cov1: cov1.value,
    cov2: cov2.value,
    cov3: cov3.value,
    cov2OfModality: cov2OfModality.map((mean) => mean.value),
  };
}
