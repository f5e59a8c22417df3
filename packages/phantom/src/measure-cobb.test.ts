import { describe, expect, it } from 'vitest';
import { findApex, measureCobb, measureSagittal, plateTilt } from './measure-cobb.ts';
import { drawPlan, type Plan } from './plan.ts';
import { PRESETS } from './presets.ts';
import { buildSpine, vertebraOf } from './spine.ts';

/** Right thoracic curve of 40 degrees from T6 to T12, no rotation, standing straight. */
const rightThoracic: Plan = {
  ...drawPlan(1, PRESETS.balanced, 'AIS'),
  side: 'RIGHT',
  curves: [{ side: 'RIGHT', upper: 'T6', lower: 'T12', cobbDegrees: 40, structural: true }],
  cobbDegrees: 40,
  trunkShiftMm: 0,
  trunkTiltDegrees: 0,
  apicalRotationDegrees: 0,
};

describe('measureCobb', () => {
  it('reads 40 degrees, bulging to the right, from a planned right curve of 40 degrees', () => {
    const spine = buildSpine(rightThoracic, 1, 0);
    expect(measureCobb(spine, 'T6', 'T12')).toBeCloseTo(40, 6);
    const apex = findApex(spine, { side: 'RIGHT', upper: 'T6', lower: 'T12', cobbDegrees: 40, structural: true });
    expect(apex.level).toBe('T9');
    expect(apex.translationMm).toBeLessThan(0);
  });

  it('reads the same angle when the vertebrae are turned, because the tilt on the film is what was planned', () => {
    const spine = buildSpine({ ...rightThoracic, apicalRotationDegrees: 30 }, 1, 0);
    expect(vertebraOf(spine, 'T9').axialRotationDegrees).toBeCloseTo(-30, 6);
    expect(measureCobb(spine, 'T6', 'T12')).toBeCloseTo(40, 6);
  });

  it('agrees with the plan within a tenth of a degree for every curve of 400 seeds', () => {
    for (let seed = 0; seed < 400; seed += 1) {
      const plan = drawPlan(seed, PRESETS.balanced);
      const spine = buildSpine(plan, 0.9, 1);
      for (const curve of plan.curves) {
        const measured = measureCobb(spine, curve.upper, curve.lower) * (curve.side === 'RIGHT' ? 1 : -1);
        expect(Math.abs(measured - curve.cobbDegrees), `seed ${seed}`).toBeLessThan(0.1);
      }
    }
  });

  it('finds no vertebra inside the largest curve that is tilted more than its end vertebrae', () => {
    const spine = buildSpine(rightThoracic, 1, 0);
    const tilts = (['T7', 'T8', 'T9', 'T10', 'T11'] as const).map((level) =>
      plateTilt(vertebraOf(spine, level), 'UPPER'),
    );
    expect(Math.max(...tilts)).toBeLessThanOrEqual(plateTilt(vertebraOf(spine, 'T6'), 'UPPER'));
    expect(Math.min(...tilts)).toBeGreaterThanOrEqual(plateTilt(vertebraOf(spine, 'T12'), 'LOWER'));
  });
});

describe('buildSpine', () => {
  it('sets C7 over the sacrum where the plan wants it', () => {
    const spine = buildSpine({ ...rightThoracic, trunkShiftMm: 20 }, 1, 0);
    expect(vertebraOf(spine, 'C7').frame.origin[0]).toBeCloseTo(20, 0);
  });

  it('rounds the back by the planned kyphosis', () => {
    const plan = {
      ...rightThoracic,
      sagittal: { ...rightThoracic.sagittal, kyphosisDegrees: 35, apicalLordosis: false },
    };
    // The tilt of a coronal curve foreshortens a little what the lateral film shows.
    expect(Math.abs(measureSagittal(buildSpine(plan, 1, 0), 'T5', 'T12', 'LOWER') - 35)).toBeLessThan(2);
  });
});
