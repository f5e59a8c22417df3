import type { BlindedRead, ImagingStudy } from '@plumbline/database/client';
import { storeBlindedRead } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { cmsSuspicionEnum, findingPresenceEnum } from './enums.ts';
import { imagingStudy } from './imaging-study.ts';
import { blindedRead } from './reading.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

const blindedReadStored = builder
  .objectRef<{ readonly blindedRead: BlindedRead; readonly study: ImagingStudy }>('BlindedReadStored')
  .implement({
    description: 'The decision as it is stored, and the study with what the models say of it.',
    authScopes: { permission: 'reading:sign' },
    fields: (t) => ({
      blindedRead: t.expose('blindedRead', { type: blindedRead }),
      study: t.expose('study', { type: imagingStudy }),
    }),
  });

const storeBlindedReadInput = builder.inputType('StoreBlindedReadInput', {
  fields: (t) => ({
    studyId: t.id({ required: true }),
    scoliosis: t.field({ type: findingPresenceEnum, required: true }),
    cmsSuspicion: t.field({ type: cmsSuspicionEnum, required: true }),
  }),
});

builder.mutationFields((t) => ({
  storeBlindedRead: t.field({
    description:
      'Stores what the reader decides before the screening result is shown, once and with its time; from then on it is shown.',
    type: blindedReadStored,
    authScopes: { permission: 'reading:sign' },
    errors: { types: [OperationRefused], union: { name: 'StoreBlindedReadResult' } },
    args: { input: t.arg({ type: storeBlindedReadInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const stored = await orRefuse(OperationRefused, () => storeBlindedRead(context.operations, input));
      context.showChanged(stored.study.id);
      return stored;
    },
  }),
}));
