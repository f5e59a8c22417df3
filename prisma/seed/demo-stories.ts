/** What of a reading the demo says; the verdict only where there is a result. */
interface StoryReading {
  /** Local part of the reader's address. */
  readonly by: 'clinician' | 'clinician2' | 'clinician3';
  readonly verdict: 'ACCEPT' | 'CORRECT' | 'REJECT';
  readonly verdictReason?: 'MISSED_FINDING' | 'FALSE_FINDING' | 'POSTURE';
  readonly scoliosis: 'PRESENT' | 'ABSENT' | 'UNCERTAIN';
  readonly cmsSuspicion: 'NONE' | 'POSSIBLE' | 'PROBABLE';
  readonly curvePattern?: 'NO_CURVE' | 'SINGLE_THORACIC' | 'LEFT_THORACIC' | 'LONG_C' | 'THORACOLUMBAR_OR_LUMBAR';
  readonly curves?: readonly {
    readonly cobbDegrees: number;
    readonly convexity: 'LEFT' | 'RIGHT';
    readonly apex: string;
    readonly upperEnd?: string;
    readonly lowerEnd?: string;
  }[];
  readonly coronalBalanceMm?: number;
  readonly kyphosisDegrees?: number;
  readonly comment: string;
}

/** A step after the reading, by the first reader. */
interface StoryStep {
  readonly state: 'CONSIDER_MRI' | 'MRI_REQUESTED' | 'MRI_DONE' | 'MRI_RESULT' | 'FOLLOW_UP' | 'NO_ACTION';
  readonly followUpMonths?: number;
  readonly note?: string;
}

/** What people have said and done about a demo study: its readings turn by turn, then the steps. */
export interface DemoStory {
  readonly readings: readonly StoryReading[];
  readonly steps: readonly StoryStep[];
}

const leftThoracic: StoryReading = {
  by: 'clinician2',
  verdict: 'ACCEPT',
  scoliosis: 'PRESENT',
  cmsSuspicion: 'PROBABLE',
  curvePattern: 'LEFT_THORACIC',
  curves: [{ cobbDegrees: 41, convexity: 'LEFT', apex: 'T7', upperEnd: 'T3', lowerEnd: 'T12' }],
  coronalBalanceMm: -21,
  comment: 'Left thoracic curve with a long segment.',
};
const secondOpinion: StoryReading = {
  ...leftThoracic,
  by: 'clinician',
  cmsSuspicion: 'POSSIBLE',
  comment: 'Left convex; the apex lies high.',
};
const noCurve: StoryReading = {
  by: 'clinician2',
  verdict: 'ACCEPT',
  scoliosis: 'ABSENT',
  cmsSuspicion: 'NONE',
  curvePattern: 'NO_CURVE',
  comment: 'No curve; no further films.',
};
const rightThoracic: StoryReading = {
  by: 'clinician2',
  verdict: 'ACCEPT',
  scoliosis: 'PRESENT',
  cmsSuspicion: 'NONE',
  curvePattern: 'SINGLE_THORACIC',
  curves: [{ cobbDegrees: 27, convexity: 'RIGHT', apex: 'T9', upperEnd: 'T6', lowerEnd: 'T12' }],
  kyphosisDegrees: 18,
  comment: 'Typical right thoracic curve.',
};

/** What a story says of the MRI when it comes to its result: both criteria are met. */
export const mriShowed = {
  source: 'MRI',
  cms: true,
  scoliosis: true,
  tonsilDescentMm: 9,
  syrinxWidthMm: 5,
  note: 'Tonsils below C1, syrinx from C5 to T2.',
} as const;

/** One read, one waiting for its second reader, and so on to the MRI's result. */
export const stories = {
  read: { readings: [rightThoracic], steps: [] },
  clear: { readings: [noCurve], steps: [{ state: 'NO_ACTION' }] },
  followUp: {
    readings: [
      {
        ...rightThoracic,
        verdict: 'CORRECT',
        verdictReason: 'MISSED_FINDING',
        comment: 'A mild curve that the result does not flag.',
      },
    ],
    steps: [{ state: 'FOLLOW_UP', followUpMonths: 6 }],
  },
  secondRead: { readings: [leftThoracic], steps: [] },
  adjudication: {
    readings: [
      leftThoracic,
      {
        ...rightThoracic,
        by: 'clinician',
        verdict: 'REJECT',
        verdictReason: 'FALSE_FINDING',
        comment: 'I see a right thoracic curve of the usual kind.',
      },
    ],
    steps: [],
  },
  mriRequested: {
    readings: [leftThoracic, secondOpinion],
    steps: [{ state: 'CONSIDER_MRI' }, { state: 'MRI_REQUESTED', note: 'Complete spine without contrast.' }],
  },
  mriResult: {
    readings: [leftThoracic, secondOpinion],
    steps: [{ state: 'MRI_REQUESTED' }, { state: 'MRI_DONE' }, { state: 'MRI_RESULT' }],
  },
} as const satisfies Record<string, DemoStory>;
