/** The three groups of the study that Plumbline follows: no curve, idiopathic, with Chiari malformation. */
export const LABELS = ['NC', 'AIS', 'CMS'] as const;
export type Label = (typeof LABELS)[number];

/** How the classes are mixed and how big the curves are. */
export interface Preset {
  /** Share of each class; sums to 1. */
  readonly prevalence: Record<Label, number>;
  /** `AS_REFERRED` keeps each class's own magnitudes; `ALIKE` gives AIS the magnitudes of CMS. */
  readonly magnitudes: 'AS_REFERRED' | 'ALIKE';
  /** `ALIKE` draws age and sex of every class from one distribution: what belongs to them must not tell the class. */
  readonly demographics: 'AS_REFERRED' | 'ALIKE';
}

export const PRESETS = {
  /** Assumption: a screening clinic, one in three without a curve, Chiari in 3 % (series: 0.3 to 10 % of presumed AIS). */
  clinic: { prevalence: { NC: 0.35, AIS: 0.62, CMS: 0.03 }, magnitudes: 'AS_REFERRED', demographics: 'AS_REFERRED' },
  balanced: { prevalence: { NC: 1 / 3, AIS: 1 / 3, CMS: 1 / 3 }, magnitudes: 'AS_REFERRED', demographics: 'ALIKE' },
  /** Without this a network may learn "big curve" instead of "atypical curve". */
  matched: { prevalence: { NC: 1 / 3, AIS: 1 / 3, CMS: 1 / 3 }, magnitudes: 'ALIKE', demographics: 'ALIKE' },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof PRESETS;

export const PRESET_NAMES: readonly PresetName[] = ['clinic', 'balanced', 'matched'];

export function isPresetName(text: string): text is PresetName {
  return PRESET_NAMES.some((name) => name === text);
}
