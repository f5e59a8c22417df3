import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWorklist, overdueBefore, type WorklistStanding } from './compare-worklist.ts';

const now = new Date('2026-11-23T12:00:00Z');
const overdue = overdueBefore(now, 480);
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

const anyStudy = fc.record({
  id: fc.uuid(),
  awaitsReading: fc.boolean(),
  isEscalated: fc.boolean(),
  receivedAt: fc.integer({ min: 0, max: 16 }).map(hoursAgo),
  priority: fc.constantFrom(0, 4_000, 15_000, 20_000, 39_999),
});
const anyList = fc.uniqueArray(anyStudy, { selector: ({ id }) => id, maxLength: 30 });
const sorted = (studies: readonly WorklistStanding[]) => studies.toSorted((a, b) => compareWorklist(a, b, overdue));
const study = (
  id: string,
  hours: number,
  priority: number,
  more: Partial<WorklistStanding> = {},
): WorklistStanding => ({
  ...{ id, awaitsReading: true, isEscalated: false, receivedAt: hoursAgo(hours), priority },
  ...more,
});

test('escalated, overdue, flagged, unflagged, read', () => {
  const list = [
    study('read', 1, 0, { awaitsReading: false }),
    study('clear', 7, 39_999),
    study('flagged', 1, 300),
    study('clear for nine hours', 9, 39_999),
    study('clear for eight hours', 8, 39_999),
    study('escalated', 2, 20_000, { isEscalated: true }),
    study('read later', 0, 39_999, { awaitsReading: false }),
  ];
  expect(sorted(list).map(({ id }) => id)).toEqual([
    'escalated',
    'clear for nine hours',
    'clear for eight hours',
    'flagged',
    'clear',
    'read later',
    'read',
  ]);
});

test('of equals, the one that has waited longer comes first', () => {
  expect(sorted([study('b', 1, 500), study('a', 2, 500)]).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('nobody stands before somebody who has waited too long, save who has waited longer or was escalated', () => {
  fc.assert(
    fc.property(anyList, (studies) => {
      const list = sorted(studies);
      for (const [place, late] of list.entries()) {
        if (!late.awaitsReading || late.isEscalated || late.receivedAt > overdue) continue;
        for (const before of list.slice(0, place)) {
          const mayStandBefore = before.isEscalated || before.receivedAt <= late.receivedAt;
          expect(before.awaitsReading && mayStandBefore).toBe(true);
        }
      }
    }),
  );
});

test('two studies have one order, whichever is asked first', () => {
  fc.assert(
    fc.property(anyStudy, anyStudy, (a, b) => {
      expect(Math.sign(compareWorklist(a, b, overdue))).toBe(-Math.sign(compareWorklist(b, a, overdue)) || 0);
    }),
  );
});

test('no two studies share a place', () => {
  fc.assert(
    fc.property(anyStudy, anyStudy, (a, b) => {
      fc.pre(a.id !== b.id);
      expect(compareWorklist(a, b, overdue)).not.toBe(0);
    }),
  );
});

test('the order does not depend on how the list lay before', () => {
  fc.assert(
    fc.property(anyList, fc.integer(), (studies, seed) => {
      const shuffled = studies.toSorted(
        (a, b) => ((a.id.charCodeAt(0) * seed) % 7) - ((b.id.charCodeAt(0) * seed) % 7),
      );
      expect(sorted(shuffled)).toEqual(sorted(studies));
    }),
  );
});

test('before a, before b means before b: the order is transitive', () => {
  fc.assert(
    fc.property(anyStudy, anyStudy, anyStudy, (a, b, c) => {
      const [first, second, third] = sorted([a, b, c]);
      if (first && second && third) expect(compareWorklist(first, third, overdue)).toBeLessThanOrEqual(0);
    }),
  );
});
