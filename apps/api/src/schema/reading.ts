import { builder } from '../builder.ts';
import type { ApiContext } from '../context.ts';
import {
  cmsSuspicionEnum,
  curvePatternEnum,
  filmQualityEnum,
  findingPresenceEnum,
  readingTurnEnum,
  readingVerdictEnum,
  sideEnum,
  verdictReasonEnum,
} from './enums.ts';
import { imagingStudy } from './imaging-study.ts';
import { reader } from './reader.ts';

builder.prismaObject('ReadingCurve', {
  description: 'One curve of a signed reading. Levels are vertebrae or discs, for example T8 or T8/9.',
  authScopes: { permission: 'study:view' },
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: 'From the head down, from 1.' }),
    cobbDegrees: t.exposeFloat('cobbDegrees'),
    convexity: t.expose('convexity', { type: sideEnum }),
    apex: t.exposeString('apex'),
    upperEnd: t.exposeString('upperEnd', { nullable: true }),
    lowerEnd: t.exposeString('lowerEnd', { nullable: true }),
  }),
});

export const reading = builder.prismaObject('Reading', {
  description:
    'A person’s signed word on a study. Never changed: an amendment stands beside what it amends. Readings signed before scoliosis, suspicion and quality were asked for have none of them.',
  select: { id: true },
  authScopes: { permission: 'study:view' },
  fields: (t) => ({
    id: t.exposeID('id'),
    turn: t.expose('turn', { type: readingTurnEnum }),
    amendsId: t.exposeID('amendsId', { nullable: true, description: 'The reading that this one amends.' }),
    isAmended: t.boolean({
      description: 'Whether another reading stands in its place.',
      select: { amendment: { select: { id: true } } },
      resolve: ({ amendment }) => amendment !== null,
    }),
    screeningId: t.exposeID('inferenceRunId', {
      nullable: true,
      description: 'The screening whose result the reader saw; null when there was none.',
    }),
    verdict: t.expose('verdict', { type: readingVerdictEnum, nullable: true }),
    verdictReason: t.expose('verdictReason', { type: verdictReasonEnum, nullable: true }),
    scoliosis: t.expose('scoliosis', { type: findingPresenceEnum, nullable: true }),
    cmsSuspicion: t.expose('cmsSuspicion', { type: cmsSuspicionEnum, nullable: true }),
    curvePattern: t.expose('curvePattern', { type: curvePatternEnum, nullable: true }),
    curves: t.relation('curves', { description: 'From the head down.', query: { orderBy: { ordinal: 'asc' } } }),
    coronalBalanceMm: t.exposeFloat('coronalBalanceMm', {
      nullable: true,
      description: 'C7 plumb line from the central sacral vertical line; positive to the patient’s right.',
    }),
    kyphosisDegrees: t.exposeFloat('kyphosisDegrees', { nullable: true, description: 'T5 to T12.' }),
    filmQuality: t.expose('filmQuality', { type: filmQualityEnum, nullable: true }),
    comment: t.exposeString('comment', { nullable: true }),
    signedAt: t.expose('signedAt', { type: 'DateTime' }),
    reader: t.relation('reader', { type: reader }),
  }),
});

export const blindedRead = builder.prismaObject('BlindedRead', {
  description: 'What a reader decided before the screening result was shown to them.',
  authScopes: { permission: 'study:view' },
  fields: (t) => ({
    scoliosis: t.expose('scoliosis', { type: findingPresenceEnum }),
    cmsSuspicion: t.expose('cmsSuspicion', { type: cmsSuspicionEnum }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime' }),
    reader: t.relation('reader', { type: reader }),
  }),
});

/** What the caller signed or decided. */
function ownOf({ tx }: ApiContext): { readonly readerId: string } {
  return { readerId: tx.agent.userId ?? '' };
}

builder.prismaObjectFields(imagingStudy, (t) => ({
  readings: t.prismaField({
    description:
      'In the order they were signed, amended ones too; only of a study that is opened in the same request. Empty for a second reader who has not signed.',
    type: ['Reading'],
    authScopes: (study) => ({ opened: study.id }),
    resolve: async (query, study, _args, context) => {
      const { readings } = await context.withholding.of(study);
      return context.tx.reading.findMany({
        ...query,
        where: { studyId: study.id, ...(readings ? ownOf(context) : {}) },
        orderBy: [{ signedAt: 'asc' }, { id: 'asc' }],
      });
    },
  }),
  blindedReads: t.prismaField({
    description:
      'What readers decided before the result was shown to them; the caller’s own alone while the other is kept from them.',
    type: ['BlindedRead'],
    authScopes: (study) => ({ opened: study.id }),
    resolve: async (query, study, _args, context) => {
      const { readings } = await context.withholding.of(study);
      const isFirstOpen = study.readingStatus === 'UNREAD';
      const where = { studyId: study.id, ...(readings || isFirstOpen ? ownOf(context) : {}) };
      return context.tx.blindedRead.findMany({ ...query, where, orderBy: { decidedAt: 'asc' } });
    },
  }),
  hasSigned: t.boolean({
    description: 'Whether the caller has signed a reading of the study; then somebody else reads it next.',
    authScopes: (study) => ({ opened: study.id }),
    resolve: async ({ id: studyId }, _args, context) =>
      (await context.tx.reading.count({ where: { studyId, ...ownOf(context) } })) > 0,
  }),
}));
