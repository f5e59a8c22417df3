import type { Plan } from '../plan.ts';
import { joinScenes, type Scene } from '../projection/scene.ts';
import { buildSpine, type Spine } from '../spine.ts';
import { abdomen } from './abdomen.ts';
import { head } from './head.ts';
import { lungs } from './lungs.ts';
import { pelvis } from './pelvis.ts';
import { drawPhysique, type Physique } from './physique.ts';
import { ribCage } from './rib-cage.ts';
import { torso } from './torso.ts';
import { vertebrae } from './vertebra.ts';

export interface PatientScene {
  readonly spine: Spine;
  readonly physique: Physique;
  /** Without the shoulders and arms, which are held differently for each film. */
  readonly scene: Scene;
}

/** The whole patient of a plan, standing. */
export function buildPatient(seed: number, plan: Plan): PatientScene {
  const physique = drawPhysique(seed, plan.demographics);
  const spine = buildSpine(plan, physique.scale, physique.pelvicObliquityDegrees);
  const scene = joinScenes([
    torso(spine, physique),
    lungs(spine, physique, seed),
    abdomen(spine, physique, seed),
    pelvis(plan, spine, physique),
    ribCage(spine, physique),
    vertebrae(spine, physique.bone),
    head(spine, physique),
  ]);
  return { spine, physique, scene };
}
