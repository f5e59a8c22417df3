import { type SignedReading, signReading } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { agreementEnum } from './enums.ts';
import { imagingStudy } from './imaging-study.ts';
import { reading } from './reading.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

const readingSigned = builder.objectRef<SignedReading>('ReadingSigned').implement({
  authScopes: { permission: 'reading:sign' },
  fields: (t) => ({
    reading: t.expose('reading', { type: reading }),
    study: t.expose('study', { type: imagingStudy }),
  }),
});

const signReadingInput = builder.inputType('SignReadingInput', {
  fields: (t) => ({
    studyId: t.id({ required: true }),
    agreement: t.field({ type: agreementEnum, required: true }),
    reason: t.string({ required: true, description: '3 to 2,000 characters.' }),
    screeningId: t.id({
      description:
        'The screening that the reader saw, null for none. Refused when another stands now; not checked when left out.',
    }),
  }),
});

builder.mutationFields((t) => ({
  signReading: t.field({
    description: 'Signs a reading of a study. What is signed cannot be changed; a later reading stands beside it.',
    type: readingSigned,
    authScopes: { permission: 'reading:sign' },
    errors: { types: [OperationRefused], union: { name: 'SignReadingResult' } },
    args: { input: t.arg({ type: signReadingInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const signed = await orRefuse(OperationRefused, () => signReading(context.operations, input));
      // The signature is in the audit trail with its study and patient, so the study may be shown with it.
      context.openedStudyIds.add(signed.study.id);
      return signed;
    },
  }),
}));
