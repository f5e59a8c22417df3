import { describe, expect, it } from 'vitest';
import { drawPlan } from '../plan.ts';
import { type Label, PRESETS } from '../presets.ts';
import { buildSpine, type Spine } from '../spine.ts';
import { drawAcquisition } from './draw-acquisition.ts';
import { frameFilm } from './frame-film.ts';

const spineOf = (seed: number, label: Label): Spine => buildSpine(drawPlan(seed, PRESETS.matched, label), 0.9, 0);
const seeds = Array.from({ length: 100 }, (_, seed) => seed);

describe('frameFilm', () => {
  it.each(['CORONAL', 'SAGITTAL'] as const)('gives the %s film the width over height that was drawn', (view) => {
    for (const seed of seeds) {
      const acquisition = { ...drawAcquisition(seed, view), collimation: null };
      const { left, right, top, bottom } = frameFilm(spineOf(seed, 'CMS'), view, acquisition);
      expect((right - left) / (bottom - top)).toBeCloseTo(acquisition.framing.aspect, 10);
    }
  });

  it('makes films of the same size of a straight and of a curved spine of the same stature', () => {
    const size = (seed: number, label: Label): readonly number[] => {
      const bounds = frameFilm(spineOf(seed, label), 'CORONAL', drawAcquisition(seed, 'CORONAL'));
      return [bounds.right - bounds.left, bounds.bottom - bounds.top];
    };
    for (const seed of seeds) {
      const [straight, curved] = [size(seed, 'NC'), size(seed, 'CMS')];
      straight.forEach((millimetres, at) => {
        expect(millimetres).toBeCloseTo(curved[at] ?? 0, 8);
      });
    }
  });

  it('moves the film to where the spine stands', () => {
    const acquisition = { ...drawAcquisition(1, 'CORONAL'), collimation: null };
    const framing = { ...acquisition.framing, offCentre: 0 };
    const spine = spineOf(4, 'CMS');
    const { left, right } = frameFilm(spine, 'CORONAL', { ...acquisition, framing });
    // Film right is the patient's right: u = −x.
    const columns = spine.vertebrae.slice(4).map(({ frame }) => -frame.origin[0]);
    expect((left + right) / 2).toBeCloseTo((Math.min(...columns) + Math.max(...columns)) / 2, 8);
  });
});
