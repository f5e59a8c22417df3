import type { ImagingStudy } from '@plumbline/database/client';
import type { ReferenceContent } from '@plumbline/domain';
import { recordDisposition, recordReferenceStandard, withdrawDisposition } from '@plumbline/operations';
import { builder } from '../builder.ts';
import type { ApiContext } from '../context.ts';
import { dispositionStateEnum, referenceSourceEnum } from './enums.ts';
import { imagingStudy } from './imaging-study.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

interface Recorded {
  readonly study: ImagingStudy;
}

const careRecorded = builder.objectRef<Recorded>('CareRecorded').implement({
  description: 'The study with its steps as they are now.',
  authScopes: { permission: 'study:view' },
  fields: (t) => ({ study: t.expose('study', { type: imagingStudy }) }),
});

const referenceContentInput = builder.inputType('ReferenceContentInput', {
  description: 'What turned out to be true. The person decides about CMS; the millimetres stand beside it.',
  fields: (t) => ({
    source: t.field({ type: referenceSourceEnum, required: true }),
    cms: t.boolean({ required: true, description: 'Scoliosis that goes with a Chiari malformation.' }),
    scoliosis: t.boolean({ required: true }),
    tonsilDescentMm: t.float({ description: 'Below the foramen magnum, of an MRI alone; Chiari I from 5 mm.' }),
    syrinxWidthMm: t.float({ description: 'Widest extent, of an MRI alone; counted from 3 mm.' }),
    observedDate: t.field({ type: 'Date', required: true }),
    note: t.string(),
  }),
});

const recordDispositionInput = builder.inputType('RecordDispositionInput', {
  fields: (t) => ({
    studyId: t.id({ required: true }),
    version: t.int({ required: true, description: 'The study’s version that the person saw.' }),
    state: t.field({ type: dispositionStateEnum, required: true, description: 'One of the study’s nextSteps.' }),
    followUpMonths: t.int({ description: '1 to 60, exactly with FOLLOW_UP.' }),
    note: t.string({ description: 'Up to 2,000 characters.' }),
    referenceStandard: t.field({
      type: referenceContentInput,
      description: 'What the MRI showed, exactly with MRI_RESULT.',
    }),
  }),
});

const withdrawDispositionInput = builder.inputType('WithdrawDispositionInput', {
  fields: (t) => ({ dispositionId: t.id({ required: true }) }),
});

const recordReferenceStandardInput = builder.inputType('RecordReferenceStandardInput', {
  fields: (t) => ({
    studyId: t.id({ required: true }),
    content: t.field({ type: referenceContentInput, required: true }),
  }),
});

function referenceOf(input: typeof referenceContentInput.$inferInput): ReferenceContent {
  const { tonsilDescentMm = null, syrinxWidthMm = null, note = null } = input;
  return { ...input, tonsilDescentMm, syrinxWidthMm, note };
}

async function recorded(context: ApiContext, operation: () => Promise<Recorded>): Promise<Recorded> {
  const { study } = await orRefuse(OperationRefused, operation);
  context.showChanged(study.id);
  return { study };
}

builder.mutationFields((t) => ({
  recordDisposition: t.field({
    description: 'Records the next step on the way after a reading.',
    type: careRecorded,
    authScopes: { permission: 'disposition:record' },
    errors: { types: [OperationRefused], union: { name: 'RecordDispositionResult' } },
    args: { input: t.arg({ type: recordDispositionInput, required: true }) },
    resolve: (_root, { input }, context) => {
      const { followUpMonths = null, note = null, referenceStandard } = input;
      const reference = referenceStandard ? referenceOf(referenceStandard) : null;
      const step = { ...input, followUpMonths, note, referenceStandard: reference };
      return recorded(context, () => recordDisposition(context.operations, step));
    },
  }),
  withdrawDisposition: t.field({
    description: 'Takes the latest step back: the caller’s own, for ten minutes. The step before stands again.',
    type: careRecorded,
    authScopes: { permission: 'disposition:record' },
    errors: { types: [OperationRefused], union: { name: 'WithdrawDispositionResult' } },
    args: { input: t.arg({ type: withdrawDispositionInput, required: true }) },
    resolve: (_root, { input }, context) => recorded(context, () => withdrawDisposition(context.operations, input)),
  }),
  recordReferenceStandard: t.field({
    description: 'Records what turned out to be true of a study that was read; it supersedes what was recorded before.',
    type: careRecorded,
    authScopes: { permission: 'reference:record' },
    errors: { types: [OperationRefused], union: { name: 'RecordReferenceStandardResult' } },
    args: { input: t.arg({ type: recordReferenceStandardInput, required: true }) },
    resolve: (_root, { input: { studyId, content } }, context) =>
      recorded(context, () => recordReferenceStandard(context.operations, { studyId, ...referenceOf(content) })),
  }),
}));
