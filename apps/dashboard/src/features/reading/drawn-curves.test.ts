import { describe, expect, test } from 'vitest';
import { afterDrawing, type DrawnCobb, ownCobbs } from './drawn-curves.ts';
import type { CurveDraft } from './reading-draft.ts';

const upper: DrawnCobb = { lineId: 'upper', degrees: '34', row: 100 };
const lower: DrawnCobb = { lineId: 'lower', degrees: '21', row: 300 };
const typed: CurveDraft = {
  key: 1,
  cobb: '40',
  convexity: 'LEFT',
  apex: 'T8',
  upperEnd: '',
  lowerEnd: '',
  drawn: null,
};
const angles = (curves: readonly CurveDraft[]) => curves.map(({ cobb }) => cobb);

test('the reader’s own Cobb angles on the coronal film count, in whole degrees, from the head down', () => {
  const films = [
    { id: 'coronal', view: 'CORONAL' },
    { id: 'sagittal', view: 'SAGITTAL' },
  ] as const;
  const line = { filmId: 'coronal', kind: 'COBB', points: [0, 280, 9, 290, 0, 310, 9, 320], isOwn: true } as const;
  const lines = [
    { ...line, lineId: 'lower', value: 21.4 },
    { ...line, lineId: 'upper', value: 33.6, points: [0, 80, 9, 90, 0, 110, 9, 120] },
    { ...line, lineId: 'of another', value: 50, isOwn: false },
    { ...line, lineId: 'kyphosis', value: 41, filmId: 'sagittal' },
    { ...line, lineId: 'a length', value: 12, kind: 'LENGTH' },
  ] as const;
  expect(ownCobbs(films, lines)).toEqual([upper, lower]);
});

describe('what is drawn', () => {
  test('becomes curves from the head down, beside what was typed', () => {
    const curves = afterDrawing([typed], [], [lower]);
    expect(angles(curves)).toEqual(['40', '21']);
    expect(angles(afterDrawing(curves, [lower], [upper, lower]))).toEqual(['40', '34', '21']);
  });

  test('and moved changes the angle of its curve, but none that was typed over', () => {
    const moved = { ...upper, degrees: '37' };
    const curves = afterDrawing([], [], [upper, lower]);
    expect(angles(afterDrawing(curves, [upper, lower], [moved, lower]))).toEqual(['37', '21']);
    const changed = curves.map((curve) => ({ ...curve, cobb: '35' }));
    expect(angles(afterDrawing(changed, [upper, lower], [moved, lower]))).toEqual(['35', '35']);
  });

  test('and taken away takes its curve along, but none of which more was said', () => {
    const [first, second] = afterDrawing([], [], [upper, lower]);
    if (first === undefined || second === undefined) throw new Error('two curves were drawn');
    const described = { ...second, apex: 'L2' };
    expect(afterDrawing([first, described], [upper, lower], [])).toEqual([{ ...described, drawn: null }]);
  });

  test('and removed from the form does not come back', () => {
    expect(afterDrawing([], [upper, lower], [upper, { ...lower, degrees: '25' }])).toEqual([]);
  });

  test('is no seventh curve: a reading has six at most', () => {
    const six = Array.from({ length: 6 }, (_, index) => ({ ...typed, key: index + 1 }));
    expect(afterDrawing(six, [], [upper])).toEqual(six);
  });
});
