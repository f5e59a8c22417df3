import { amendReading, type SignedReading, signReading } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { imagingStudy } from './imaging-study.ts';
import { reading } from './reading.ts';
import { contentOf, readingContentInput } from './reading-content.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

const readingSigned = builder.objectRef<SignedReading>('ReadingSigned').implement({
  authScopes: { permission: 'reading:sign' },
  fields: (t) => ({
    reading: t.expose('reading', { type: reading }),
    study: t.expose('study', { type: imagingStudy }),
  }),
});

const versionDescription = 'The study’s version that the reader saw. Refused when somebody changed the study since.';
const screeningDescription =
  'The screening that the reader saw, null for none. Refused when another stands now; not checked when left out.';
const passwordDescription =
  'The reader’s own, given again: the signature. Five wrong ones pause signing for 15 minutes.';

const signReadingInput = builder.inputType('SignReadingInput', {
  fields: (t) => ({
    studyId: t.id({ required: true }),
    version: t.int({ required: true, description: versionDescription }),
    screeningId: t.id({ description: screeningDescription }),
    content: t.field({ type: readingContentInput, required: true }),
    password: t.string({ required: true, description: passwordDescription }),
  }),
});

const amendReadingInput = builder.inputType('AmendReadingInput', {
  fields: (t) => ({
    readingId: t.id({ required: true, description: 'The reader’s own, the latest when it was amended before.' }),
    version: t.int({ required: true, description: versionDescription }),
    screeningId: t.id({ description: screeningDescription }),
    content: t.field({
      type: readingContentInput,
      required: true,
      description: 'All of the reading, not the change alone; its comment says why it is amended.',
    }),
    password: t.string({ required: true, description: passwordDescription }),
  }),
});

builder.mutationFields((t) => ({
  signReading: t.field({
    description:
      'Signs the reading that the study awaits: the first, the second by somebody else, or the adjudication by a third person. What is signed cannot be changed.',
    type: readingSigned,
    authScopes: { permission: 'reading:sign' },
    errors: { types: [OperationRefused], union: { name: 'SignReadingResult' } },
    args: { input: t.arg({ type: signReadingInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const toSign = { ...input, content: contentOf(input.content) };
      const signed = await orRefuse(OperationRefused, () => signReading(context.signatures, toSign));
      context.showChanged(signed.study.id);
      return signed;
    },
  }),
  amendReading: t.field({
    description: 'Puts a signed reading right by a reading beside it, signed by the same person. Both are kept.',
    type: readingSigned,
    authScopes: { permission: 'reading:sign' },
    errors: { types: [OperationRefused], union: { name: 'AmendReadingResult' } },
    args: { input: t.arg({ type: amendReadingInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const toAmend = { ...input, content: contentOf(input.content) };
      const signed = await orRefuse(OperationRefused, () => amendReading(context.signatures, toAmend));
      context.showChanged(signed.study.id);
      return signed;
    },
  }),
}));
