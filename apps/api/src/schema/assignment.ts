import type { ImagingStudy } from '@plumbline/database/client';
import {
  acknowledgeStudy,
  escalateStudy,
  handOverStudy,
  listReaders,
  type OperationContext,
  type ReaderMember,
  releaseStudy,
  type StudyToAssign,
  takeNextStudy,
  takeOverStudy,
  takeStudy,
  withdrawEscalation,
} from '@plumbline/operations';
import { builder } from '../builder.ts';
import { imagingStudy } from './imaging-study.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

const studyAssigned = builder.objectRef<{ readonly study: ImagingStudy }>('StudyAssigned').implement({
  description: 'The study after a change of who works on it.',
  authScopes: { permission: 'study:assign' },
  fields: (t) => ({ study: t.expose('study', { type: imagingStudy }) }),
});

const version = { required: true, description: 'The version of the study that the person saw.' } as const;

const studyToAssignInput = builder.inputType('StudyToAssignInput', {
  fields: (t) => ({ studyId: t.id({ required: true }), version: t.int(version) }),
});

const handOverStudyInput = builder.inputType('HandOverStudyInput', {
  fields: (t) => ({
    studyId: t.id({ required: true }),
    version: t.int(version),
    toUserId: t.id({ required: true, description: 'One of readers.' }),
  }),
});

const escalateStudyInput = builder.inputType('EscalateStudyInput', {
  fields: (t) => ({
    studyId: t.id({ required: true }),
    version: t.int(version),
    reason: t.string({ required: true, description: '3 to 2,000 characters; colleagues see it.' }),
  }),
});

type Step = (context: OperationContext, input: StudyToAssign) => Promise<ImagingStudy>;

/** The changes that need no more than the study and the version that was seen. */
const steps: Readonly<Record<string, { readonly description: string; readonly run: Step }>> = {
  takeStudy: { description: 'Assigns the study to who asks.', run: takeStudy },
  takeOverStudy: { description: 'Assigns to who asks a study that a colleague has.', run: takeOverStudy },
  releaseStudy: { description: 'Gives a study back that one has, for anybody to take.', run: releaseStudy },
  acknowledgeStudy: { description: 'Keeps that somebody has seen that the study waits.', run: acknowledgeStudy },
  withdrawEscalation: { description: 'Puts an escalated study back into its place.', run: withdrawEscalation },
};

for (const [name, { description, run }] of Object.entries(steps)) {
  builder.mutationField(name, (t) =>
    t.field({
      description,
      type: studyAssigned,
      authScopes: { permission: 'study:assign' },
      errors: { types: [OperationRefused], union: { name: `${name[0]?.toUpperCase()}${name.slice(1)}Result` } },
      args: { input: t.arg({ type: studyToAssignInput, required: true }) },
      resolve: async (_root, { input }, context) => ({
        study: await orRefuse(OperationRefused, () => run(context.operations, input)),
      }),
    }),
  );
}

builder.mutationFields((t) => ({
  takeNextStudy: t.field({
    description: 'Assigns the first study of the worklist that nobody has and that who asks has not read before.',
    type: studyAssigned,
    authScopes: { permission: 'study:assign' },
    errors: { types: [OperationRefused], union: { name: 'TakeNextStudyResult' } },
    resolve: async (_root, _args, context) => ({
      study: await orRefuse(OperationRefused, () => takeNextStudy(context.operations)),
    }),
  }),
  handOverStudy: t.field({
    description: 'Assigns the study to a colleague, whoever has it now.',
    type: studyAssigned,
    authScopes: { permission: 'study:assign' },
    errors: { types: [OperationRefused], union: { name: 'HandOverStudyResult' } },
    args: { input: t.arg({ type: handOverStudyInput, required: true }) },
    resolve: async (_root, { input }, context) => ({
      study: await orRefuse(OperationRefused, () => handOverStudy(context.operations, input)),
    }),
  }),
  escalateStudy: t.field({
    description: 'Puts the study before all others, for a reason that colleagues see.',
    type: studyAssigned,
    authScopes: { permission: 'study:assign' },
    errors: { types: [OperationRefused], union: { name: 'EscalateStudyResult' } },
    args: { input: t.arg({ type: escalateStudyInput, required: true }) },
    resolve: async (_root, { input }, context) => ({
      study: await orRefuse(OperationRefused, () => escalateStudy(context.operations, input)),
    }),
  }),
}));

const clinicReader = builder.objectRef<ReaderMember>('ClinicReader').implement({
  description: 'A member of the clinic who reads studies.',
  authScopes: { permission: 'study:assign' },
  fields: (t) => ({
    id: t.exposeID('id'),
    displayName: t.exposeString('displayName'),
    isViewer: t.boolean({ resolve: ({ id }, _args, { caller }) => id === caller?.agent.userId }),
  }),
});

builder.queryFields((t) => ({
  readers: t.field({
    description: 'The members of the clinic who read studies, by name: to whom a study can be handed.',
    type: [clinicReader],
    authScopes: { permission: 'study:assign' },
    resolve: async (_root, _args, context) => [...(await listReaders(context.operations))],
  }),
}));
