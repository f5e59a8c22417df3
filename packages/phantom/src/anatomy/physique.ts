import type { Demographics } from '../draw-demographics.ts';
import { openStream } from '../random.ts';
import type { BoneQuality } from './bone-shell.ts';

/** Build of a patient, drawn apart from the curve. */
export interface Physique {
  /** Stature against a grown adult. */
  readonly scale: number;
  /** Breadth and depth of the trunk against an ordinary adolescent of that stature. */
  readonly girth: number;
  readonly fatMm: number;
  readonly sex: 'F' | 'M';
  readonly maturity: number;
  readonly bone: BoneQuality;
  readonly pelvicObliquityDegrees: number;
  /** How much darker than soft tissue the lungs are, against an ordinary deep breath. */
  readonly lungAir: number;
  /** Size of the heart against an ordinary one. */
  readonly heart: number;
}

/** Stature grows by about 5 % of the adult size per year until 14 to 16: an assumption without a growth chart. */
export function drawPhysique(seed: number, demographics: Demographics): Physique {
  const stream = openStream(seed, 'physique');
  const { sex, ageYears } = demographics;
  const maturity = Math.min(1, Math.max(0, (ageYears - 8) / (sex === 'F' ? 7 : 9)));
  const adult = sex === 'F' ? 0.95 : 1.03;
  const scale = adult * (0.8 + 0.2 * maturity) * (1 + 0.035 * stream.truncatedNormal(0, 1, -2.5, 2.5));
  return {
    scale,
    girth: 1 + 0.09 * stream.truncatedNormal(0, 1, -1.7, 2.6),
    fatMm: Math.max(4, 11 + 6 * stream.normal() + (sex === 'F' ? 3 : 0)),
    sex,
    maturity,
    bone: {
      density: 1 + 0.2 * stream.truncatedNormal(0, 1, -2, 2.2),
      cortexMm: (0.95 + 0.25 * stream.uniform()) * scale,
    },
    pelvicObliquityDegrees: stream.truncatedNormal(0, 1.3, -4, 4),
    lungAir: stream.between(0.72, 1.06),
    heart: 1 + 0.1 * stream.truncatedNormal(0, 1, -2, 2.5),
  };
}
