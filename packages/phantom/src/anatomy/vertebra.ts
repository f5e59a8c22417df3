import { levelIndex } from '../levels.ts';
import type { Scene } from '../projection/scene.ts';
import { cylinder, type Plane, type Solid } from '../projection/solid.ts';
import { smoothLine, type Tube } from '../projection/tube.ts';
import type { Spine, Vertebra } from '../spine.ts';
import { type Axes, type Frame, place, tiltedAxes, turn, type Vector } from '../vector.ts';
import { type BoneQuality, bonyCylinder, bonyEllipsoid } from './bone-shell.ts';
import { ATTENUATION } from './materials.ts';

type Region = 'CERVICAL' | 'THORACIC' | 'LUMBAR';

function regionOf(vertebra: Vertebra): Region {
  const index = levelIndex(vertebra.level);
  if (index <= levelIndex('C7')) return 'CERVICAL';
  return index <= levelIndex('T12') ? 'THORACIC' : 'LUMBAR';
}

/** A frame inside a vertebra, moved by local millimetres and turned by local axes. */
function within(frame: Frame, local: Vector, turned: Axes): Frame {
  return {
    origin: place(frame, local),
    left: turn(frame, turned.left),
    back: turn(frame, turned.back),
    up: turn(frame, turned.up),
  };
}

/** The cylinder's axis along the local back-to-front direction, as a pedicle runs. */
const ALONG_BACK: Axes = { left: [1, 0, 0], back: [0, 0, -1], up: [0, 1, 0] };

/**
 * Waisted body: spongy core, thin cortex, and two end plates. The plates are the lines that a reader measures, the rest
 * is hardly denser than the muscle around it.
 */
function body(vertebra: Vertebra, bone: BoneQuality): readonly Solid[] {
  const { frame, size, upperPlate, lowerPlate } = vertebra;
  const half = size.heightMm / 2;
  const semi = [size.halfWidthMm, size.halfDepthMm] as const;
  const lid = (axes: Axes, sign: 1 | -1, at: number): Plane => ({
    normal: turn(axes, [0, 0, sign]),
    offset: at,
  });
  const lids = [lid(upperPlate, 1, half), lid(lowerPlate, -1, half)];
  const plateMm = 0.5 + 0.45 * bone.cortexMm;
  const plate = (axes: Axes, sign: 1 | -1): Solid =>
    cylinder(
      { ...frame, ...axes },
      [semi[0] * 0.985, semi[1] * 0.97],
      half,
      ATTENUATION.corticalInSoftTissue * 0.5 * bone.density,
      {
        lids: [lid(axes, sign, half), lid(axes, sign === 1 ? -1 : 1, -(half - plateMm))],
      },
    );
  return [...bonyCylinder(frame, semi, half, bone, { waist: 0.09, lids }), plate(upperPlate, 1), plate(lowerPlate, -1)];
}

function pedicles(vertebra: Vertebra, bone: BoneQuality): readonly Solid[] {
  const { frame, size } = vertebra;
  const thick = { ...bone, density: bone.density * 0.62, cortexMm: bone.cortexMm * 1.2 };
  return [-1, 1].flatMap((side) => {
    const centre: Vector = [side * size.pedicleOffsetMm, size.halfDepthMm + size.heightMm * 0.18, size.heightMm * 0.2];
    return bonyCylinder(
      within(frame, centre, ALONG_BACK),
      [size.pedicleHalfWidthMm, size.pedicleHalfHeightMm],
      size.heightMm * 0.26,
      thick,
    );
  });
}

/** Laminae, facet joints: a butterfly of faint densities behind the body. */
function arch(vertebra: Vertebra, bone: BoneQuality): readonly Solid[] {
  const { frame, size } = vertebra;
  const h = size.heightMm;
  const back = size.halfDepthMm + h * 0.55;
  const lumbar = regionOf(vertebra) === 'LUMBAR';
  const spread = size.pedicleOffsetMm;
  return [-1, 1].flatMap((side) => {
    const lamina = within(
      frame,
      [side * spread * 0.52, back + 4, -h * 0.12],
      tiltedAxes(side * -0.35, -0.25, side * 0.5),
    );
    const upperFacet = within(frame, [side * spread * 1.08, back - 2, h * 0.52], UPRIGHT_LEAN);
    const lowerFacet = within(frame, [side * spread * 0.86, back + 2, -h * 0.5], UPRIGHT_LEAN);
    const thin = { ...bone, cortexMm: bone.cortexMm * 0.8 };
    return [
      ...bonyEllipsoid(lamina, [spread * 0.42, 2.6, h * 0.36], thin),
      ...bonyEllipsoid(upperFacet, [lumbar ? 4.2 : 3.6, 4, h * 0.24], thin),
      ...bonyEllipsoid(lowerFacet, [lumbar ? 4.4 : 3.6, 4, h * 0.24], thin),
    ];
  });
}

const UPRIGHT_LEAN = tiltedAxes(0, -0.15, 0);

/** Seen from behind a teardrop below its own body in the chest, a blade behind it in the loins. */
function spinousProcess(vertebra: Vertebra, bone: BoneQuality): readonly Solid[] {
  const { frame, size } = vertebra;
  const h = size.heightMm;
  const region = regionOf(vertebra);
  const start = size.halfDepthMm + h * 0.75;
  const droop = { CERVICAL: -0.3, THORACIC: -0.75, LUMBAR: -0.12 }[region];
  const length = { CERVICAL: h * 0.75, THORACIC: h * 0.85, LUMBAR: h * 0.62 }[region];
  const centre: Vector = [0, start + length * Math.cos(droop), length * Math.sin(droop) - h * 0.1];
  // The blade's long axis is "back", drooping downwards.
  const axes: Axes = {
    left: [1, 0, 0],
    back: [0, Math.cos(droop), Math.sin(droop)],
    up: [0, -Math.sin(droop), Math.cos(droop)],
  };
  const height = { CERVICAL: 0.32, THORACIC: 0.3, LUMBAR: 0.44 }[region] * h;
  return bonyEllipsoid(within(frame, centre, axes), [3 + h * 0.03, length, height], {
    ...bone,
    density: bone.density * 0.72,
  });
}

function transverseProcesses(vertebra: Vertebra, bone: BoneQuality, scale: number): readonly Tube[] {
  const { frame, size } = vertebra;
  const index = levelIndex(vertebra.level);
  const thoracic = regionOf(vertebra) === 'THORACIC';
  const fromTop = index - levelIndex('T1');
  const reach = thoracic ? (33 - 1.35 * fromTop) * scale : regionOf(vertebra) === 'LUMBAR' ? 37 * scale : 22 * scale;
  const tipBack = size.halfDepthMm + (thoracic ? 22 : 8) * scale;
  const rise = (thoracic ? 0.3 : 0.12) * size.heightMm;
  return [-1, 1].map((side) => ({
    points: smoothLine(
      [
        place(frame, [side * size.pedicleOffsetMm, size.halfDepthMm + size.heightMm * 0.4, size.heightMm * 0.15]),
        place(frame, [side * (size.pedicleOffsetMm + reach) * 0.5, (tipBack + size.halfDepthMm + 10) / 2, rise * 0.9]),
        place(frame, [side * reach, tipBack, rise]),
      ],
      3,
    ),
    radii: thoracic ? [4.4 * scale, 3.8 * scale] : [4.6 * scale, 2.8 * scale],
    wallMm: bone.cortexMm * 0.8,
    core: 0.15,
    attenuation: ATTENUATION.corticalInSoftTissue * bone.density * 0.8,
  }));
}

/** All vertebrae but the sacrum, which belongs to the pelvis. */
export function vertebrae(spine: Spine, bone: BoneQuality): Scene {
  const free = spine.vertebrae.filter((vertebra) => vertebra.level !== 'S1');
  return {
    lofts: [],
    solids: free.flatMap((vertebra) => [
      ...body(vertebra, bone),
      ...pedicles(vertebra, bone),
      ...arch(vertebra, bone),
      ...spinousProcess(vertebra, bone),
    ]),
    tubes: free.flatMap((vertebra) => transverseProcesses(vertebra, bone, spine.scale)),
  };
}
