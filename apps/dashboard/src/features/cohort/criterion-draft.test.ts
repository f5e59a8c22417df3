import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Criterion } from './criterion.ts';
import { addPart, changeGroup, changeRow, criterionOf, draftOf, isWhole, removePart } from './criterion-draft.ts';

const female: Criterion = { kind: 'SEX', oneOf: ['FEMALE'] };
const flagged: Criterion = { kind: 'FLAG', oneOf: ['CMS'] };
const grown: Criterion = { kind: 'AGE', fromYears: 10, toYears: 18 };
const empty = draftOf({ kind: 'ALL', criteria: [] });

test('a stored definition comes back as it was, with its groups and its NOT', () => {
  const stored: Criterion = {
    kind: 'ALL',
    criteria: [
      grown,
      { kind: 'NOT', criterion: { kind: 'ANY', criteria: [female, { kind: 'NOT', criterion: flagged }] } },
    ],
  };
  expect(criterionOf(draftOf(stored))).toEqual(stored);
});

test('one criterion alone becomes the part of a group, and NOT of NOT falls away', () => {
  expect(criterionOf(draftOf(female))).toEqual({ kind: 'ALL', criteria: [female] });
  const twice: Criterion = { kind: 'NOT', criterion: { kind: 'NOT', criterion: female } };
  expect(criterionOf(draftOf(twice))).toEqual({ kind: 'ALL', criteria: [female] });
});

test('a row counts when it has its value, and not before', () => {
  const begun = addPart(empty, empty.key, 'AGE');
  const row = begun.parts[0];
  if (row === undefined) throw new Error('No row was added.');
  expect([isWhole(begun), criterionOf(begun)]).toEqual([false, { kind: 'ALL', criteria: [] }]);
  const ages = (fromYears: number | null, toYears: number | null) =>
    changeRow(begun, row.key, (old) => ({ ...old, leaf: { kind: 'AGE', fromYears, toYears } }));
  expect(isWhole(ages(18, 10))).toBe(false);
  expect(criterionOf(ages(10, 18))).toEqual({ kind: 'ALL', criteria: [grown] });
  expect(criterionOf(ages(null, 18))).toEqual({
    kind: 'ALL',
    criteria: [{ kind: 'AGE', fromYears: null, toYears: 18 }],
  });
});

test('a group with nothing whole in it asks for nothing', () => {
  const withGroup = addPart(empty, empty.key, 'GROUP');
  const group = withGroup.parts[0];
  if (group === undefined) throw new Error('No group was added.');
  expect(criterionOf(addPart(withGroup, group.key, 'SITE'))).toEqual({ kind: 'ALL', criteria: [] });
  const withTruth = addPart(withGroup, group.key, 'TRUTH');
  const negated = changeGroup(withTruth, group.key, (old) => ({ ...old, isNot: true }));
  const truth: Criterion = { kind: 'TRUTH', task: 'CMS', positive: true };
  expect(criterionOf(negated)).toEqual({
    kind: 'ALL',
    criteria: [{ kind: 'NOT', criterion: { kind: 'ANY', criteria: [truth] } }],
  });
  expect(criterionOf(removePart(negated, group.key))).toEqual({ kind: 'ALL', criteria: [] });
});

const { criterion } = fc.letrec<{ criterion: Criterion; leaf: Criterion; group: Criterion; not: Criterion }>((tie) => ({
  leaf: fc.constantFrom(female, flagged, grown),
  group: fc.record({
    kind: fc.constantFrom('ALL' as const, 'ANY' as const),
    criteria: fc.array(tie('criterion'), { minLength: 1, maxLength: 3 }),
  }),
  not: fc.record({ kind: fc.constant('NOT' as const), criterion: fc.oneof(tie('leaf'), tie('group')) }),
  criterion: fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('group'), tie('not')),
}));

test('every part has a key of its own, whatever is stored and added', () => {
  fc.assert(
    fc.property(criterion, (stored) => {
      const draft = draftOf(stored);
      const keys = JSON.stringify(addPart(draft, draft.key, 'SEX')).match(/"key":\d+/g) ?? [];
      expect(new Set(keys).size).toBe(keys.length);
      expect(criterionOf(draftOf(criterionOf(draft)))).toEqual(criterionOf(draft));
    }),
  );
});
