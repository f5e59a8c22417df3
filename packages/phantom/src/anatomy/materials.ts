/**
 * Linear attenuation per millimetre at an effective 60 to 70 keV. Rounded textbook values, an assumption; what lies inside
 * something else is written as the difference from it.
 */
const SOFT_TISSUE = 0.02;

export const ATTENUATION = {
  fat: 0.0176,
  muscleInFat: SOFT_TISSUE - 0.0176,
  softTissue: SOFT_TISSUE,
  lungInSoftTissue: 0.0058 - SOFT_TISSUE,
  gasInSoftTissue: -0.0185,
  vesselInLung: 0.0125,
  corticalInSoftTissue: 0.0255,
  trabecularInSoftTissue: 0.0036,
  /** Cartilage that has begun to calcify, bowel content, liver: a little denser than its surroundings. */
  slightlyDenser: 0.0012,
  metal: 0.9,
  lead: 2.5,
  plastic: 0.021,
} as const;
