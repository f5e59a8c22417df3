import { errorMeanings, isErrorCode, timeLimits } from '@plumbline/domain';
import { builder } from '../builder.ts';
import { readingStatusEnum, screeningStatusEnum, studyFlagEnum } from './enums.ts';
import { filmFinding } from './film-finding.ts';
import { member } from './member.ts';
import { screening } from './screening.ts';
import { timeLimit } from './time-limit.ts';

export const imagingStudy = builder.prismaObject('ImagingStudy', {
  select: { id: true },
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    id: t.exposeID('id'),
    studyInstanceUid: t.exposeString('studyInstanceUid'),
    accessionNumber: t.exposeString('accessionNumber', { nullable: true }),
    description: t.exposeString('description', { nullable: true }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
    screeningStatus: t.expose('screeningStatus', { type: screeningStatusEnum }),
    screeningReason: t.exposeString('screeningReason', { nullable: true }),
    screeningMessage: t.string({
      description: 'The reason as a sentence for the person.',
      nullable: true,
      select: { screeningReason: true },
      resolve: ({ screeningReason }) =>
        screeningReason !== null && isErrorCode(screeningReason) ? errorMeanings[screeningReason].sentence : null,
    }),
    flag: t.expose('flag', { type: studyFlagEnum }),
    readingStatus: t.expose('readingStatus', { type: readingStatusEnum }),
    awaitsReading: t.exposeBoolean('awaitsReading', { description: 'Whether somebody still has to read it.' }),
    version: t.exposeInt('version', { description: 'Counts the changes to who works on it.' }),
    assignee: t.relation('assignee', { type: member, nullable: true }),
    acknowledgedAt: t.expose('acknowledgedAt', { type: 'DateTime', nullable: true }),
    acknowledgedBy: t.relation('acknowledgedBy', { type: member, nullable: true }),
    escalatedAt: t.expose('escalatedAt', { type: 'DateTime', nullable: true }),
    escalatedBy: t.relation('escalatedBy', { type: member, nullable: true }),
    escalationReason: t.exposeString('escalationReason', { nullable: true }),
    timeLimits: t.field({
      description: 'What the clinic allows a limited time for, and where each stands.',
      type: [timeLimit],
      select: {
        ...{ flag: true, receivedAt: true, pairedAt: true, screenedAt: true, firstReadAt: true },
        ...{ cmsSuspectedAt: true, mriDecidedAt: true },
      },
      resolve: async (study, _args, context) => [...timeLimits(study, await context.settings(), new Date())],
    }),
    patient: t.relation('patient'),
    films: t.relation('instances', {
      description: 'Coronal before sagittal, in the order they arrived.',
      query: { orderBy: [{ view: 'asc' }, { receivedAt: 'asc' }, { id: 'asc' }] },
    }),
    screening: t.field({
      description:
        'The run over the films as they are now; absent while it has no result, whatever earlier films showed.',
      type: screening,
      nullable: true,
      select: (_args, _context, nestedSelection) => ({
        inferenceRuns: nestedSelection({ orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }], take: 1 }),
      }),
      resolve: ({ inferenceRuns: [latest] }) => (latest?.status === 'COMPLETED' ? latest : null),
    }),
    filmFindings: t.field({
      description: 'What the last run that ended found of each view, coronal first; of an abstention too.',
      type: [filmFinding],
      select: (_args, _context, nestedSelection) => ({
        inferenceRuns: {
          orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
          take: 1,
          select: { filmFindings: nestedSelection({ orderBy: { view: 'asc' } }) },
        },
      }),
      resolve: ({ inferenceRuns: [latest] }) => latest?.filmFindings ?? [],
    }),
    readings: t.relation('readings', {
      description: 'In the order they were signed; only of a study that is opened in the same request.',
      authScopes: (study) => ({ opened: study.id }),
      query: { orderBy: [{ signedAt: 'asc' }, { id: 'asc' }] },
    }),
  }),
});
