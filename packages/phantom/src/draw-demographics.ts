import { type TruncatedNormal, truncatedNormalDensity } from './normal-density.ts';
import type { Label, Preset } from './presets.ts';
import type { RandomStream } from './random.ts';

export interface Demographics {
  readonly sex: 'F' | 'M';
  readonly ageYears: number;
}

// The sources of this and of the other draws stand in docs/phantom.md; what is assumed there is assumed here.
const MALE_SHARES: Record<Label, number> = { NC: 0.5, AIS: 0.15, CMS: 0.4 };
const ORDINARY_AGE: TruncatedNormal = { mean: 14, deviation: 2, low: 10, high: 18 };
/** Also that of every class in the presets whose demographics are alike. */
const CMS_AGE: TruncatedNormal = { mean: 14, deviation: 3, low: 8, high: 18 };

function distributionOf(label: Label, preset: Preset): { maleShare: number; age: TruncatedNormal } {
  const like = preset.demographics === 'ALIKE' ? 'CMS' : label;
  return { maleShare: MALE_SHARES[like], age: like === 'CMS' ? CMS_AGE : ORDINARY_AGE };
}

export function drawLabel(stream: RandomStream, preset: Preset): Label {
  return stream.choose([
    ['NC', preset.prevalence.NC],
    ['AIS', preset.prevalence.AIS],
    ['CMS', preset.prevalence.CMS],
  ]);
}

export function drawDemographics(stream: RandomStream, label: Label, preset: Preset): Demographics {
  const { maleShare, age } = distributionOf(label, preset);
  const sex = stream.chance(maleShare) ? 'M' : 'F';
  return { sex, ageYears: stream.truncatedNormal(age.mean, age.deviation, age.low, age.high) };
}

/** Probability of the sex times density of the age, per year. */
export function demographicsDensity({ sex, ageYears }: Demographics, label: Label, preset: Preset): number {
  const { maleShare, age } = distributionOf(label, preset);
  return (sex === 'M' ? maleShare : 1 - maleShare) * truncatedNormalDensity(ageYears, age);
}
