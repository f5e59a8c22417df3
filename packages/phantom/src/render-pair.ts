import { drawAcquisition, type FixedAcquisition } from './acquisition/draw-acquisition.ts';
import { drawForeignObjects, foreignScene } from './acquisition/foreign-objects.ts';
import { frameFilm } from './acquisition/frame-film.ts';
import { buildPatient } from './anatomy/patient-scene.ts';
import { drawPosture } from './anatomy/posture.ts';
import { shoulders } from './anatomy/shoulders.ts';
import { type Film, renderFilm } from './film.ts';
import { drawIdentity, type IdentityOptions, type PhantomPatient, type PhantomStudy } from './identity.ts';
import { drawPlan } from './plan.ts';
import { type Label, PRESETS, type PresetName } from './presets.ts';
import type { View } from './projection/raster.ts';
import { joinScenes } from './projection/scene.ts';
import { describeTruth, type Truth } from './truth.ts';

export interface RenderOptions extends IdentityOptions {
  readonly preset: PresetName;
  /** Millimetres from pixel to pixel, the same across and down. */
  readonly pixelSpacingMm: number;
  /** Forces the class instead of drawing it with the preset's prevalence. */
  readonly label?: Label;
  /** Takes these out of the seed's hand, for every film. */
  readonly acquisition?: FixedAcquisition;
}

export interface RenderedStudy {
  readonly patient: PhantomPatient;
  readonly study: PhantomStudy;
  readonly truth: Truth;
  /** One film per view asked for, in that order. */
  readonly films: readonly Film[];
}

/** Renders the views asked for of one seed. */
export function renderViews(seed: number, views: readonly View[], options: RenderOptions): RenderedStudy {
  const plan = drawPlan(seed, PRESETS[options.preset], options.label);
  const patientScene = buildPatient(seed, plan);
  const objects = drawForeignObjects(seed);
  const scene = joinScenes([patientScene.scene, ...foreignScene(patientScene, objects, seed)]);
  const films = views.map((view) => {
    const acquisition = drawAcquisition(seed, view, options.acquisition);
    const bounds = frameFilm(patientScene.spine, view, acquisition);
    const posed = joinScenes([scene, shoulders(patientScene.spine, patientScene.physique, drawPosture(seed, view))]);
    return renderFilm(seed, view, posed, bounds, acquisition, options.pixelSpacingMm);
  });
  const { patient, study } = drawIdentity(seed, plan.demographics, options);
  return { patient, study, truth: describeTruth(seed, options.preset, plan, patientScene, objects, films), films };
}

export interface RenderedPair {
  readonly patient: PhantomPatient;
  readonly study: PhantomStudy;
  readonly truth: Truth;
  readonly coronal: Film;
  readonly sagittal: Film;
}

/**
 * One patient, two films, and the truth. The same seed and options give the same pixels, header and truth.
 * @param seed any safe integer
 */
export function renderPair(seed: number, options: RenderOptions): RenderedPair {
  const { patient, study, truth, films } = renderViews(seed, ['CORONAL', 'SAGITTAL'], options);
  const [coronal, sagittal] = films;
  if (coronal === undefined || sagittal === undefined) throw new RangeError('Both views were asked for.');
  return { patient, study, truth, coronal, sagittal };
}
