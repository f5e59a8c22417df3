import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { casesOf } from './cases-of.ts';
import { fewestInCell, guardSmallCells } from './guard-small-cells.ts';
import { subgroupFigure } from './subgroup-figure.ts';
import { outcomeCodes } from './task-columns.ts';

const { POSITIVE, NEGATIVE } = outcomeCodes;

/** So many found, missed, false alarms and cleared in a group. */
type Cells = readonly [number, number, number, number];

function figureOf(groups: Readonly<Record<string, Cells>>, showsSmallCells: boolean) {
  const labels = Object.keys(groups);
  const rows = Object.values(groups).flatMap(([found, missed, alarms, cleared], group) => [
    ...Array.from({ length: found }, () => ({ group, truth: 1, outcome: POSITIVE })),
    ...Array.from({ length: missed }, () => ({ group, truth: 1, outcome: NEGATIVE })),
    ...Array.from({ length: alarms }, () => ({ group, truth: 0, outcome: POSITIVE })),
    ...Array.from({ length: cleared }, () => ({ group, truth: 0, outcome: NEGATIVE })),
  ]);
  const cases = casesOf({
    truth: Uint8Array.from(rows, ({ truth }) => truth),
    probability: Float64Array.from(rows, ({ outcome }) => (outcome === POSITIVE ? 0.9 : 0.1)),
    outcome: Uint8Array.from(rows, ({ outcome }) => outcome),
    patient: Uint32Array.from(rows.keys()),
  });
  const grouping = { kind: 'SITE' as const, labels, group: Uint16Array.from(rows, ({ group }) => group) };
  return subgroupFigure(cases, grouping, { threshold: null, level: 0.95, showsSmallCells });
}

const sites = { North: [20, 6, 10, 90], South: [12, 5, 8, 50], East: [9, 2, 7, 40] } as const;

describe('figures by group', () => {
  test('whoever may see small cells sees each group with its table', () => {
    const { groups, others } = figureOf(sites, true);

    expect(groups.map(({ label, cases }) => [label, cases])).toEqual([
      ['North', 126],
      ['South', 75],
      ['East', 58],
    ]);
    expect(groups[2]?.accuracy?.table.falseNegatives).toBe(2);
    expect(groups[2]?.accuracy?.measures.sensitivity).toMatchObject({ count: 9, total: 11 });
    expect(others).toBeNull();
  });

  test('a group with two missed is hidden, and a second one with it, since subtracting would show it', () => {
    const { groups, others } = figureOf(sites, false);

    expect(groups.map(({ accuracy }) => accuracy !== null)).toEqual([true, false, false]);
    // How many there are in each is shown still: no such number is small.
    expect(groups.map(({ cases }) => cases)).toEqual([126, 75, 58]);
    expect(others?.table).toEqual({ truePositives: 21, falseNegatives: 7, falsePositives: 15, trueNegatives: 90 });
  });

  test('a group of three is not even counted, nor is the next larger one', () => {
    const { groups } = figureOf({ ...sites, West: [1, 0, 0, 2] }, false);

    expect(groups.map(({ label, cases }) => [label, cases])).toEqual([
      ['North', 126],
      ['South', 75],
      ['East', null],
      ['West', null],
    ]);
  });

  test('a label that nobody has is no group, and hides nobody else', () => {
    const { groups, others } = figureOf({ North: sites.North, South: sites.South, Nowhere: [0, 0, 0, 0] }, false);

    expect(groups.map(({ label, accuracy }) => [label, accuracy !== null])).toEqual([
      ['North', true],
      ['South', true],
    ]);
    expect(others).toBeNull();
  });

  test('where all groups together are too few, nothing is shown', () => {
    const { groups, others } = figureOf({ North: [3, 1, 2, 4], South: [2, 0, 1, 5] }, false);

    expect(groups.every(({ accuracy }) => accuracy === null)).toBe(true);
    expect(others).toBeNull();
  });
});

describe('the guard of small cells', () => {
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((cells) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: cells, maxLength: cells }), { maxLength: 9 }),
    );

  test('no shown cell is small, and none can be had by subtracting what is shown from the sum', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const shown = guardSmallCells(rows);
        const hidden = rows.filter((_, row) => !shown[row]);
        for (const [row, cells] of rows.entries()) {
          if (shown[row]) expect(Math.min(...cells)).toBeGreaterThanOrEqual(fewestInCell);
        }
        if (!shown.includes(true) || hidden.length === 0) return;
        // All that follows from the sum and the shown rows of one cell is the sum of all hidden ones.
        for (const cell of rows[0]?.keys() ?? []) {
          const left = hidden.reduce((sum, cells) => sum + (cells[cell] ?? 0), 0);
          expect(left).toBeGreaterThanOrEqual(fewestInCell);
        }
        const smallHidden = hidden.filter((cells) => Math.min(...cells) < fewestInCell);
        if (smallHidden.length === 1) expect(hidden.length).toBeGreaterThan(1);
      }),
    );
  });
});
