import { describe, expect, it } from 'vitest';
import { tiltedAxes, UPRIGHT } from '../vector.ts';
import { projectLoft } from './loft.ts';
import { projectSolid } from './project-solid.ts';
import { emptyRaster, type Raster, type View } from './raster.ts';
import { cylinder, ellipsoid } from './solid.ts';
import { projectTube } from './tube.ts';

/** 21 × 21 pixels of 1 mm around the origin; the middle one looks along the axis through it. */
const raster = (view: View = 'CORONAL'): Raster => emptyRaster(view, 21, 21, 1, -10, -10);
const at = (film: Raster, u: number, v: number): number => film.depth[(v + 10) * 21 + (u + 10)] ?? Number.NaN;
const origin = { origin: [0, 0, 0], ...UPRIGHT } as const;

describe('projectSolid', () => {
  it('runs 2r through the centre of a ball and 2√(r² − d²) beside it', () => {
    const film = raster();
    projectSolid(film, ellipsoid(origin, [5, 5, 5], 1));
    expect(at(film, 0, 0)).toBeCloseTo(10, 5);
    expect(at(film, 3, 0)).toBeCloseTo(8, 5);
    expect(at(film, 6, 0)).toBe(0);
  });

  it('runs twice the depth through an ellipsoid on the coronal film, twice the width on the sagittal one', () => {
    const egg = ellipsoid(origin, [2, 7, 4], 0.5);
    const [coronal, sagittal] = [raster('CORONAL'), raster('SAGITTAL')];
    projectSolid(coronal, egg);
    projectSolid(sagittal, egg);
    expect(at(coronal, 0, 0)).toBeCloseTo(7, 5);
    expect(at(sagittal, 0, 0)).toBeCloseTo(2, 5);
  });

  it('lengthens the path through a leaning plate by one over the cosine', () => {
    const film = raster('CORONAL');
    // A plate 2 mm thick that faces the tube, leaned forwards by 60 degrees.
    projectSolid(film, cylinder({ origin: [0, 0, 0], ...tiltedAxes(0, Math.PI / 6, 0) }, [50, 50], 1, 1));
    expect(at(film, 0, 0)).toBeCloseTo(2 / Math.cos(Math.PI / 3), 4);
  });

  it('sees a pipe end-on from lid to lid', () => {
    const film = raster('CORONAL');
    const alongBack = { origin: [0, 0, 0], left: [1, 0, 0], back: [0, 0, -1], up: [0, 1, 0] } as const;
    projectSolid(film, cylinder(alongBack, [4, 4], 6, 1));
    projectSolid(film, cylinder(alongBack, [3, 3], 6, -1));
    expect(at(film, 0, 0)).toBeCloseTo(0, 5);
    expect(at(film, -4, 0)).toBeCloseTo(12, 4);
  });

  it("draws the patient's right on the right of the coronal film and the back on the right of the sagittal one", () => {
    const [coronal, sagittal] = [raster('CORONAL'), raster('SAGITTAL')];
    projectSolid(coronal, ellipsoid({ origin: [-6, 0, 0], ...UPRIGHT }, [1, 1, 1], 1));
    projectSolid(sagittal, ellipsoid({ origin: [0, 6, 0], ...UPRIGHT }, [1, 1, 1], 1));
    expect(at(coronal, 6, 0)).toBeCloseTo(2, 5);
    expect(at(sagittal, 6, 0)).toBeCloseTo(2, 5);
  });
});

describe('projectTube', () => {
  it('runs the diameter through a bar and twice the wall through a pipe, once at every joint', () => {
    const points = [-12, -4, 0, 4, 12].map((x) => [x, 0, 0] as const);
    const [bar, pipe] = [raster(), raster()];
    projectTube(bar, { points, radii: [5, 5], attenuation: 1 });
    projectTube(pipe, { points, radii: [5, 5], wallMm: 2, attenuation: 1 });
    for (const u of [-5, -4, 0, 3, 4]) {
      expect(at(bar, u, 0)).toBeCloseTo(10, 4);
      expect(at(pipe, u, 0)).toBeCloseTo(4, 4);
    }
  });
});

describe('projectLoft', () => {
  const stations = [12, 4, -4, -12].map((z) => ({ z, x: 0, y: 0, halfWidth: 8, halfDepth: 5 }));

  it('runs twice the half depth through the middle of an elliptical trunk', () => {
    const film = raster();
    projectLoft(film, { stations, exponent: 2, attenuation: 1 });
    expect(at(film, 0, 0)).toBeCloseTo(10, 4);
    expect(at(film, 9, 0)).toBe(0);
  });

  it('leaves out what belongs to something else, and where two such parts overlap leaves it out once', () => {
    const film = raster();
    const heart = ellipsoid(origin, [2, 2, 2], 0);
    projectLoft(film, { stations, exponent: 2, attenuation: 1, without: [heart, heart] });
    expect(at(film, 0, 0)).toBeCloseTo(6, 4);
  });
});
