import type { Cohort, FrozenCohort } from '@plumbline/database/client';
import { cancelFreezing, createCohort, freezeCohort, reviseCohort, setCohortRemoved } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { cohort, frozenCohort } from './cohort.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

const mayDefine = { permission: 'cohort:define' } as const;
const mayFreeze = { permission: 'cohort:freeze' } as const;

const kept = builder.objectRef<{ readonly cohort: Cohort }>('CohortKept').implement({
  authScopes: mayDefine,
  fields: (t) => ({ cohort: t.expose('cohort', { type: cohort }) }),
});

const freezing = builder.objectRef<{ readonly frozenCohort: FrozenCohort }>('CohortFreezing').implement({
  authScopes: mayFreeze,
  fields: (t) => ({ frozenCohort: t.expose('frozenCohort', { type: frozenCohort }) }),
});

const createInput = builder.inputType('CreateCohortInput', {
  fields: (t) => ({
    name: t.string({ required: true, description: '3 to 100 characters.' }),
    description: t.string({ required: true, description: 'At most 2,000 characters.' }),
    definition: t.field({ type: 'CohortCriterion', required: true }),
  }),
});

const reviseInput = builder.inputType('ReviseCohortInput', {
  fields: (t) => ({
    cohortId: t.id({ required: true }),
    version: t.int({ required: true }),
    name: t.string({ required: true, description: '3 to 100 characters.' }),
    description: t.string({ required: true, description: 'At most 2,000 characters.' }),
    definition: t.field({ type: 'CohortCriterion', required: true }),
  }),
});

const resultOf = (name: string) => ({ types: [OperationRefused], union: { name: `${name}Result` } });

builder.mutationFields((t) => ({
  createCohort: t.field({
    type: kept,
    authScopes: mayDefine,
    errors: resultOf('CreateCohort'),
    args: { input: t.arg({ type: createInput, required: true }) },
    resolve: (_root, { input }, { operations }) =>
      orRefuse(OperationRefused, async () => ({ cohort: await createCohort(operations, input) })),
  }),
  reviseCohort: t.field({
    description: 'Earlier definitions are kept, and what was frozen of them is as it was.',
    type: kept,
    authScopes: mayDefine,
    errors: resultOf('ReviseCohort'),
    args: { input: t.arg({ type: reviseInput, required: true }) },
    resolve: (_root, { input }, { operations }) =>
      orRefuse(OperationRefused, async () => ({ cohort: await reviseCohort(operations, input) })),
  }),
  setCohortRemoved: t.field({
    description: 'Takes a cohort out of the list, or brings it back.',
    type: kept,
    authScopes: mayDefine,
    errors: resultOf('SetCohortRemoved'),
    args: {
      cohortId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      removed: t.arg.boolean({ required: true }),
    },
    resolve: (_root, args, { operations }) =>
      orRefuse(OperationRefused, async () => ({ cohort: await setCohortRemoved(operations, args) })),
  }),
  freezeCohort: t.field({
    description: 'Asks for the studies to be frozen; a job does it, and says how far it is.',
    type: freezing,
    authScopes: mayFreeze,
    errors: resultOf('FreezeCohort'),
    args: { cohortId: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: (_root, args, { operations }) =>
      orRefuse(OperationRefused, async () => ({ frozenCohort: await freezeCohort(operations, args) })),
  }),
  cancelFreezing: t.field({
    type: freezing,
    authScopes: mayFreeze,
    errors: resultOf('CancelFreezing'),
    args: { frozenCohortId: t.arg.id({ required: true }) },
    resolve: (_root, args, { operations }) =>
      orRefuse(OperationRefused, async () => ({ frozenCohort: await cancelFreezing(operations, args) })),
  }),
}));
