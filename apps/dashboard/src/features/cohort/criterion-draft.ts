import type { Criterion, LeafCriterion, LeafKind } from './criterion.ts';

/** A criterion while it is written: it may lack its values, and NOT is a property of a part and no part of its own. */
export interface DraftRow {
  readonly key: number;
  readonly isNot: boolean;
  readonly leaf: LeafCriterion;
}

export interface DraftGroup {
  readonly key: number;
  readonly isNot: boolean;
  readonly join: 'ALL' | 'ANY';
  readonly parts: readonly DraftPart[];
}

export type DraftPart = DraftRow | DraftGroup;

/** Groups in groups in the whole: with a NOT on each, what the API takes as deep (eight levels). */
export const groupsDeepAtMost = 3;

export function isGroup(part: DraftPart): part is DraftGroup {
  return 'parts' in part;
}

const leafOfKind: Readonly<Record<LeafKind, LeafCriterion>> = {
  PERIOD: { kind: 'PERIOD', from: null, to: null },
  AGE: { kind: 'AGE', fromYears: null, toYears: null },
  SEX: { kind: 'SEX', oneOf: [] },
  SITE: { kind: 'SITE', oneOf: [] },
  MANUFACTURER: { kind: 'MANUFACTURER', oneOf: [] },
  VIEWS: { kind: 'VIEWS', allOf: [] },
  FLAG: { kind: 'FLAG', oneOf: [] },
  OUTCOME: { kind: 'OUTCOME', task: 'CMS', oneOf: [] },
  MODEL_VERSION: { kind: 'MODEL_VERSION', oneOf: [] },
  READING_STATUS: { kind: 'READING_STATUS', oneOf: [] },
  SCOLIOSIS_READ: { kind: 'SCOLIOSIS_READ', oneOf: [] },
  CMS_SUSPICION: { kind: 'CMS_SUSPICION', oneOf: [] },
  CURVE_PATTERN: { kind: 'CURVE_PATTERN', oneOf: [] },
  REFERENCE: { kind: 'REFERENCE', oneOf: [] },
  TRUTH: { kind: 'TRUTH', task: 'CMS', positive: true },
};

/** A stored criterion to go on with. What is not a group becomes the one part of one; NOT of NOT falls away. */
export function draftOf(criterion: Criterion): DraftGroup {
  const keys = { last: 0 };
  const part = partOf(criterion, false, keys);
  return isGroup(part) ? part : { key: 0, isNot: false, join: 'ALL', parts: [part] };
}

function partOf(criterion: Criterion, isNot: boolean, keys: { last: number }): DraftPart {
  if (criterion.kind === 'NOT') return partOf(criterion.criterion, !isNot, keys);
  keys.last += 1;
  const key = keys.last;
  if (!('criteria' in criterion)) return { key, isNot, leaf: criterion };
  return { key, isNot, join: criterion.kind, parts: criterion.criteria.map((one) => partOf(one, false, keys)) };
}

/** Whether a criterion has its values, and a range runs upwards. */
export function isWhole(part: DraftPart): boolean {
  if (isGroup(part)) return part.parts.every(isWhole);
  const { leaf } = part;
  if (leaf.kind === 'PERIOD') return isRange(leaf.from, leaf.to);
  if (leaf.kind === 'AGE') return isRange(leaf.fromYears, leaf.toYears);
  if (leaf.kind === 'VIEWS') return leaf.allOf.length > 0;
  return leaf.kind === 'TRUTH' || leaf.oneOf.length > 0;
}

function isRange<End extends string | number>(from: End | null, to: End | null): boolean {
  return from === null || to === null ? from !== to : from <= to;
}

/** What is written so far: rows that lack a value, and groups with nothing else in them, are not in it. */
export function criterionOf(draft: DraftGroup): Criterion {
  return writtenOf(draft) ?? { kind: draft.join, criteria: [] };
}

function writtenOf(part: DraftPart): Criterion | null {
  const positive = isGroup(part) ? writtenGroup(part) : isWhole(part) ? part.leaf : null;
  return positive !== null && part.isNot ? { kind: 'NOT', criterion: positive } : positive;
}

function writtenGroup({ join, parts }: DraftGroup): Criterion | null {
  const criteria = parts.map(writtenOf).filter((criterion) => criterion !== null);
  return criteria.length === 0 ? null : { kind: join, criteria };
}

/** Adds at the end of a group. */
export function addPart(draft: DraftGroup, groupKey: number, kind: LeafKind | 'GROUP'): DraftGroup {
  const key = largestKey(draft) + 1;
  const part: DraftPart =
    kind === 'GROUP' ? { key, isNot: false, join: 'ANY', parts: [] } : { key, isNot: false, leaf: leafOfKind[kind] };
  return changeGroup(draft, groupKey, (group) => ({ ...group, parts: [...group.parts, part] }));
}

export function removePart(draft: DraftGroup, key: number): DraftGroup {
  const parts = draft.parts.filter((part) => part.key !== key);
  return { ...draft, parts: parts.map((part) => (isGroup(part) ? removePart(part, key) : part)) };
}

export function changeGroup(draft: DraftGroup, key: number, change: (group: DraftGroup) => DraftGroup): DraftGroup {
  if (draft.key === key) return change(draft);
  return { ...draft, parts: draft.parts.map((part) => (isGroup(part) ? changeGroup(part, key, change) : part)) };
}

export function changeRow(draft: DraftGroup, key: number, change: (row: DraftRow) => DraftRow): DraftGroup {
  const changed = (part: DraftPart) => {
    if (isGroup(part)) return changeRow(part, key, change);
    return part.key === key ? change(part) : part;
  };
  return { ...draft, parts: draft.parts.map(changed) };
}

function largestKey(part: DraftPart): number {
  return isGroup(part) ? Math.max(part.key, ...part.parts.map(largestKey)) : part.key;
}
