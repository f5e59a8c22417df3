/** The vertebrae drawn, from head to sacrum. The truth speaks of C7 and below; C3 to C6 only fill the neck. */
export const LEVELS = [
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
  'S1',
] as const;

export type Level = (typeof LEVELS)[number];

/** Position of a level in `LEVELS`; one step is one vertebra. */
export function levelIndex(level: Level): number {
  return LEVELS.indexOf(level);
}

/** The level at an index, held inside the list. */
export function levelAt(index: number): Level {
  const level = LEVELS[Math.min(LEVELS.length - 1, Math.max(0, Math.round(index)))];
  if (level === undefined) throw new RangeError(`There is no vertebra number ${index}.`);
  return level;
}

/** Millimetres in a grown adult; a patient is this times a scale of stature. */
export interface VertebraSize {
  /** Height of the body with the disc under it. */
  readonly pitchMm: number;
  /** Height of the body alone. */
  readonly heightMm: number;
  readonly halfWidthMm: number;
  readonly halfDepthMm: number;
  /** Half the distance between the pedicles' centres. */
  readonly pedicleOffsetMm: number;
  readonly pedicleHalfWidthMm: number;
  readonly pedicleHalfHeightMm: number;
}

type Row = readonly [
  pitch: number,
  height: number,
  width: number,
  depth: number,
  offset: number,
  pedicleWidth: number,
  pedicleHeight: number,
];

/** Rounded from general anatomical knowledge, not from one measured series: an assumption of the phantom. */
const SIZES: Record<Level, Row> = {
  C3: [16, 11, 10, 7.5, 10, 2.5, 3.5],
  C4: [16, 11, 10.5, 7.5, 10, 2.5, 3.5],
  C5: [16, 11, 11, 8, 10.5, 2.7, 3.5],
  C6: [16, 11.5, 11.5, 8, 11, 2.8, 3.5],
  C7: [17, 12.5, 13, 8.5, 11.5, 3.2, 3.8],
  T1: [18.5, 14.5, 14.5, 9, 11.5, 3.8, 4.6],
  T2: [19.5, 15.5, 14, 9.5, 10.2, 3.4, 5],
  T3: [20, 16, 13.5, 10, 9.6, 3, 5.2],
  T4: [20.5, 16.5, 13, 10.8, 9.2, 2.8, 5.4],
  T5: [21, 17, 13.2, 11.5, 9.2, 2.8, 5.5],
  T6: [21.7, 17.6, 13.7, 12.2, 9.4, 2.9, 5.6],
  T7: [22.3, 18, 14.2, 12.9, 9.6, 3, 5.7],
  T8: [23, 18.6, 14.8, 13.5, 9.8, 3.1, 5.9],
  T9: [24, 19.3, 15.5, 14, 10, 3.3, 6.4],
  T10: [25.2, 20.3, 16.5, 14.4, 10.4, 3.8, 7],
  T11: [26.8, 21.4, 17.8, 14.8, 11, 4.4, 7.8],
  T12: [28.5, 22.8, 19, 15, 11.8, 4.5, 7.9],
  L1: [31, 24.3, 20, 15.5, 12.2, 4.2, 7.6],
  L2: [32.5, 25, 20.8, 16, 12.6, 4.4, 7.5],
  L3: [33.5, 25.6, 21.8, 16.5, 13.4, 5, 7.3],
  L4: [34, 25.6, 23, 17, 15, 6, 7],
  L5: [33, 25.2, 24.2, 17, 17.5, 7.6, 7],
  S1: [30, 26, 25, 16, 19, 6, 6],
};

export function vertebraSize(level: Level, scale: number): VertebraSize {
  const [pitch, height, width, depth, offset, pedicleWidth, pedicleHeight] = SIZES[level];
  return {
    pitchMm: pitch * scale,
    heightMm: height * scale,
    halfWidthMm: width * scale,
    halfDepthMm: depth * scale,
    pedicleOffsetMm: offset * scale,
    pedicleHalfWidthMm: pedicleWidth * scale,
    pedicleHalfHeightMm: pedicleHeight * scale,
  };
}
