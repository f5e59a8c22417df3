import type { ForeignObjects } from './acquisition/foreign-objects.ts';
import type { PatientScene } from './anatomy/patient-scene.ts';
import type { CurvePlan, Pattern, Side } from './curve-plan.ts';
import { type Film, pixelOf } from './film.ts';
import { type Level, levelIndex } from './levels.ts';
import { findApex, measureCobb, measureSagittal } from './measure-cobb.ts';
import type { Plan } from './plan.ts';
import type { Label, PresetName } from './presets.ts';
import { plateCorners, type Spine, type Vertebra, vertebraOf } from './spine.ts';

type PixelPoint = readonly [column: number, row: number];

export interface CurveTruth {
  readonly side: Side;
  readonly upper: Level;
  readonly apex: Level;
  readonly lower: Level;
  /** Read back from the end plates' corners as projected, not copied from the plan. */
  readonly cobbDegrees: number;
  readonly plannedCobbDegrees: number;
  /** Apex to sacral midline, positive to the patient's left. */
  readonly avtMm: number;
  readonly structural: boolean;
}

export interface VertebraTruth {
  readonly level: Level;
  readonly centre: PixelPoint;
  /** Upper left, upper right, lower right, lower left as they lie on the film. */
  readonly corners: readonly PixelPoint[];
}

export interface FilmTruth {
  readonly rows: number;
  readonly columns: number;
  readonly pixelSpacingMm: number;
  readonly vertebrae: readonly VertebraTruth[];
  /** Outline of the vertebrae from end to end of the largest curve; null where there is no curve. */
  readonly curvePolygon: readonly PixelPoint[] | null;
  /** Left, top, right, bottom of that outline. */
  readonly curveBox: readonly [number, number, number, number] | null;
  readonly acquisition: Film['acquisition'];
}

/** What is known about a pair because it was made, not read. */
export interface Truth {
  readonly synthetic: true;
  readonly seed: number;
  readonly preset: PresetName;
  readonly label: Label;
  readonly pattern: Pattern;
  readonly sex: 'F' | 'M';
  readonly ageYears: number;
  /** Of the largest curve. */
  readonly cobbDegrees: number;
  readonly curves: readonly CurveTruth[];
  readonly apicalRotationDegrees: number;
  /** C7 over the sacrum, positive to the patient's left. */
  readonly coronalBalanceMm: number;
  readonly trunkTiltDegrees: number;
  readonly kyphosisDegrees: number;
  readonly lordosisDegrees: number;
  readonly pelvicTiltDegrees: number;
  readonly sacralSlopeDegrees: number;
  readonly pelvicIncidenceDegrees: number;
  readonly sagittalVerticalAxisMm: number;
  readonly apicalLordosis: boolean;
  readonly foreignObjects: ForeignObjects;
  readonly films: { readonly coronal?: FilmTruth; readonly sagittal?: FilmTruth };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function curveTruth(spine: Spine, curve: CurvePlan): CurveTruth {
  const apex = findApex(spine, curve);
  return {
    side: curve.side,
    upper: curve.upper,
    apex: apex.level,
    lower: curve.lower,
    cobbDegrees: rounded(Math.abs(measureCobb(spine, curve.upper, curve.lower))),
    plannedCobbDegrees: rounded(curve.cobbDegrees),
    avtMm: rounded(apex.translationMm),
    structural: curve.structural,
  };
}

function vertebraTruth(film: Film, vertebra: Vertebra): VertebraTruth {
  const point = (at: readonly [number, number, number]): PixelPoint => {
    const [column, row] = pixelOf(film, at);
    return [rounded(column), rounded(row)];
  };
  const [upper, lower] = [plateCorners(vertebra, 'UPPER'), plateCorners(vertebra, 'LOWER')];
  // Seen from behind the patient's left is the left of the film; on the lateral film the front is.
  const corners =
    film.view === 'CORONAL'
      ? [upper.left, upper.right, lower.right, lower.left]
      : [upper.front, upper.back, lower.back, lower.front];
  return { level: vertebra.level, centre: point(vertebra.frame.origin), corners: corners.map(point) };
}

function filmTruth(film: Film, spine: Spine, major: CurvePlan | undefined, scoliosis: boolean): FilmTruth {
  const seen = spine.vertebrae.filter(({ level }) => levelIndex(level) >= levelIndex('C7'));
  const vertebrae = seen.map((vertebra) => vertebraTruth(film, vertebra));
  const inside = vertebrae.filter(
    ({ level }) =>
      major !== undefined &&
      levelIndex(level) >= levelIndex(major.upper) &&
      levelIndex(level) <= levelIndex(major.lower),
  );
  const side = (...numbers: readonly number[]): PixelPoint[] =>
    inside.flatMap(({ corners }) => numbers.flatMap((number) => (corners[number] ? [corners[number]] : [])));
  const polygon = [...side(0, 3), ...side(1, 2).reverse()];
  const xs = polygon.map(([column]) => column);
  const ys = polygon.map(([, row]) => row);
  const known = scoliosis && polygon.length > 0;
  return {
    rows: film.rows,
    columns: film.columns,
    pixelSpacingMm: film.pixelSpacingMm,
    vertebrae,
    curvePolygon: known ? polygon : null,
    curveBox: known ? [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] : null,
    acquisition: film.acquisition,
  };
}

type Alignment = Pick<
  Truth,
  | 'coronalBalanceMm'
  | 'trunkTiltDegrees'
  | 'kyphosisDegrees'
  | 'lordosisDegrees'
  | 'pelvicTiltDegrees'
  | 'sacralSlopeDegrees'
  | 'pelvicIncidenceDegrees'
  | 'sagittalVerticalAxisMm'
  | 'apicalLordosis'
>;

function alignment(plan: Plan, spine: Spine): Alignment {
  const c7 = vertebraOf(spine, 'C7').frame.origin;
  const sacrum = vertebraOf(spine, 'S1');
  const { pelvicTiltDegrees, sacralSlopeDegrees, apicalLordosis } = plan.sagittal;
  return {
    coronalBalanceMm: rounded(c7[0]),
    trunkTiltDegrees: rounded(plan.trunkTiltDegrees),
    kyphosisDegrees: rounded(measureSagittal(spine, 'T5', 'T12', 'LOWER')),
    lordosisDegrees: rounded(-measureSagittal(spine, 'L1', 'S1', 'UPPER')),
    pelvicTiltDegrees: rounded(pelvicTiltDegrees),
    sacralSlopeDegrees: rounded(sacralSlopeDegrees),
    pelvicIncidenceDegrees: rounded(pelvicTiltDegrees + sacralSlopeDegrees),
    sagittalVerticalAxisMm: rounded(plateCorners(sacrum, 'UPPER').back[1] - c7[1]),
    apicalLordosis,
  };
}

/** The truth of a pair, measured on the built spine. */
export function describeTruth(
  seed: number,
  preset: PresetName,
  plan: Plan,
  patient: PatientScene,
  foreignObjects: ForeignObjects,
  films: readonly Film[],
): Truth {
  const { spine } = patient;
  const curves = plan.curves.map((curve) => curveTruth(spine, curve));
  const major = plan.curves.find((curve) => curve.cobbDegrees === plan.cobbDegrees);
  const entry = (view: Film['view'], key: 'coronal' | 'sagittal'): { coronal?: FilmTruth; sagittal?: FilmTruth } => {
    const film = films.find((candidate) => candidate.view === view);
    return film === undefined ? {} : { [key]: filmTruth(film, spine, major, plan.label !== 'NC') };
  };
  return {
    synthetic: true,
    seed,
    preset,
    label: plan.label,
    pattern: plan.pattern,
    sex: plan.demographics.sex,
    ageYears: rounded(plan.demographics.ageYears),
    cobbDegrees: Math.max(...curves.map((curve) => curve.cobbDegrees)),
    curves,
    apicalRotationDegrees: rounded(plan.apicalRotationDegrees),
    ...alignment(plan, spine),
    foreignObjects,
    films: { ...entry('CORONAL', 'coronal'), ...entry('SAGITTAL', 'sagittal') },
  };
}
