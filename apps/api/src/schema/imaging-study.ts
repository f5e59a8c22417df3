import { errorMeanings, isErrorCode } from '@plumbline/domain';
import { builder } from '../builder.ts';
import { readingStatusEnum, screeningStatusEnum, studyFlagEnum } from './enums.ts';
import { filmFinding } from './film-finding.ts';
import { screening } from './screening.ts';

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
        screeningStatus: true,
        inferenceRuns: nestedSelection({ orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }], take: 1 }),
      }),
      // A study whose films were reassigned may wait while its latest run was over them in other roles.
      resolve: ({ screeningStatus, inferenceRuns: [latest] }) =>
        latest?.status === 'COMPLETED' && screeningStatus !== 'WAITING' ? latest : null,
    }),
    filmFindings: t.field({
      description: 'What the last run that ended found of each view, coronal first; of an abstention too.',
      type: [filmFinding],
      select: (_args, _context, nestedSelection) => ({
        screeningStatus: true,
        inferenceRuns: {
          orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
          take: 1,
          select: { filmFindings: nestedSelection({ orderBy: { view: 'asc' } }) },
        },
      }),
      resolve: ({ screeningStatus, inferenceRuns: [latest] }) =>
        screeningStatus === 'WAITING' ? [] : (latest?.filmFindings ?? []),
    }),
    readings: t.relation('readings', {
      description: 'In the order they were signed; only of a study that is opened in the same request.',
      authScopes: (study) => ({ opened: study.id }),
      query: { orderBy: [{ signedAt: 'asc' }, { id: 'asc' }] },
    }),
    comments: t.relation('comments', {
      description: 'In the order they were written; only of a study that is opened in the same request.',
      authScopes: (study) => ({ opened: study.id }),
      query: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
    }),
  }),
});
