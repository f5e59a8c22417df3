import type { ImagingStudy } from '@plumbline/database/client';
import {
  areWordsWithheld,
  awaitedTurn,
  errorMeanings,
  isErrorCode,
  isFindingTold,
  timeLimits,
} from '@plumbline/domain';
import { builder } from '../builder.ts';
import type { ApiContext } from '../context.ts';
import {
  adjudicationReasonEnum,
  readingStatusEnum,
  readingTurnEnum,
  screeningStatusEnum,
  studyFlagEnum,
} from './enums.ts';
import { filmFinding } from './film-finding.ts';
import { member } from './member.ts';
import { screening } from './screening.ts';
import { timeLimit } from './time-limit.ts';

type StudyToShow = Pick<ImagingStudy, 'id' | 'readingStatus'>;

/** The one door to what the models say of a study: null while that is kept from the caller (domain/reading, withheldFrom). */
async function unlessWithheld<Value>(study: StudyToShow, context: ApiContext, value: Value): Promise<Value | null> {
  return (await context.withholding.of(study)).result ? null : value;
}

/** How sure the model was of a film's view, and how far it lies from the others. */
const noNumbers = { coronalProbability: null, sagittalProbability: null, neitherProbability: null, distance: null };

export const imagingStudy = builder.prismaObject('ImagingStudy', {
  description:
    'One visit’s films of one patient. What the models say of it is null while it is kept from the caller: see isWithheld.',
  select: { id: true, readingStatus: true },
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    id: t.exposeID('id'),
    studyInstanceUid: t.exposeString('studyInstanceUid'),
    accessionNumber: t.exposeString('accessionNumber', { nullable: true }),
    description: t.exposeString('description', { nullable: true }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
    screeningStatus: t.expose('screeningStatus', { type: screeningStatusEnum }),
    isWithheld: t.boolean({
      description:
        'Whether what the models say is kept from the caller, who reads this study without it first: flag, screening, screeningReason and screeningMessage are then empty, and filmFindings say of misplaced films alone. Store a blinded read to see them.',
      resolve: async (study, _args, context) => (await context.withholding.of(study)).result,
    }),
    areReadingsWithheld: t.boolean({
      description:
        'Whether the first reading, and what follows from it, is kept from the caller, who may read this study as its second reader.',
      resolve: async (study, _args, context) => (await context.withholding.of(study)).readings,
    }),
    screeningReason: t.string({
      nullable: true,
      select: { screeningReason: true },
      resolve: (study, _args, context) => unlessWithheld(study, context, study.screeningReason),
    }),
    screeningMessage: t.string({
      description: 'The reason as a sentence for the person.',
      nullable: true,
      select: { screeningReason: true },
      resolve: async (study, _args, context) => {
        const reason = await unlessWithheld(study, context, study.screeningReason);
        return reason !== null && isErrorCode(reason) ? errorMeanings[reason].sentence : null;
      },
    }),
    flag: t.field({
      description: 'Null while it is kept from the caller.',
      type: studyFlagEnum,
      nullable: true,
      select: { flag: true },
      resolve: (study, _args, context) => unlessWithheld(study, context, study.flag),
    }),
    readingStatus: t.expose('readingStatus', { type: readingStatusEnum }),
    awaitedTurn: t.field({
      description: 'The reading that the study waits for; null when nobody has to read it any more.',
      type: readingTurnEnum,
      nullable: true,
      resolve: ({ readingStatus }) => awaitedTurn(readingStatus),
    }),
    adjudicationReason: t.expose('adjudicationReason', { type: adjudicationReasonEnum, nullable: true }),
    version: t.exposeInt('version', {
      description:
        'Counts changes to who works on the study and what follows: a change names the version that was seen.',
    }),
    awaitsReading: t.exposeBoolean('awaitsReading', { description: 'Whether somebody still has to read it.' }),
    assignee: t.relation('assignee', { type: member, nullable: true }),
    acknowledgedAt: t.expose('acknowledgedAt', { type: 'DateTime', nullable: true }),
    acknowledgedBy: t.relation('acknowledgedBy', { type: member, nullable: true }),
    escalatedAt: t.expose('escalatedAt', { type: 'DateTime', nullable: true }),
    escalatedBy: t.relation('escalatedBy', { type: member, nullable: true }),
    escalationReason: t.string({
      description: 'Null as the words of a comment are: while the result or the first reading is kept from the caller.',
      nullable: true,
      select: { escalationReason: true, escalatedById: true },
      resolve: async (study, _args, context) => {
        const isOwn = study.escalatedById === context.caller?.agent.userId;
        return areWordsWithheld(await context.withholding.of(study), { isOwn }) ? null : study.escalationReason;
      },
    }),
    timeLimits: t.field({
      description: 'What the clinic allows a limited time for, and where each stands.',
      type: [timeLimit],
      select: {
        ...{ flag: true, receivedAt: true, pairedAt: true, screenedAt: true, firstReadAt: true },
        ...{ cmsSuspectedAt: true, mriDecidedAt: true },
      },
      resolve: async (study, _args, context) => {
        // A flagged study has less time, and a suspicion of CMS begins another limit: neither may give away what is kept.
        const withheld = await context.withholding.of(study);
        const told = {
          ...study,
          flag: withheld.result ? 'NONE' : study.flag,
          cmsSuspectedAt: withheld.readings ? null : study.cmsSuspectedAt,
        };
        return [...timeLimits(told, await context.settings(), new Date())];
      },
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
        screeningStatus: true,
        inferenceRuns: nestedSelection({
          where: { purpose: 'CLINICAL' },
          orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
          take: 1,
        }),
      }),
      // A study whose films were reassigned may wait while its latest run was over them in other roles.
      resolve: (study, _args, context) => {
        const [latest] = study.inferenceRuns;
        const stands = latest?.status === 'COMPLETED' && study.screeningStatus !== 'WAITING';
        return unlessWithheld(study, context, stands ? latest : null);
      },
    }),
    filmFindings: t.field({
      description:
        'What the last run that ended found of each view, coronal first; of an abstention too. While the result is kept from the caller only that a film shows another view than it stands for, and no numbers.',
      type: [filmFinding],
      select: (_args, _context, nestedSelection) => ({
        screeningStatus: true,
        inferenceRuns: {
          where: { purpose: 'CLINICAL' },
          orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
          take: 1,
          select: { filmFindings: nestedSelection({ orderBy: { view: 'asc' } }) },
        },
      }),
      resolve: async (study, _args, context) => {
        const found = study.screeningStatus === 'WAITING' ? [] : (study.inferenceRuns[0]?.filmFindings ?? []);
        const withheld = await context.withholding.of(study);
        const told = found.filter(({ finding }) => isFindingTold(withheld, finding));
        return withheld.result ? told.map((finding) => ({ ...finding, ...noNumbers })) : told;
      },
    }),
    comments: t.relation('comments', {
      description: 'In the order they were written; only of a study that is opened in the same request.',
      authScopes: (study) => ({ opened: study.id }),
      query: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
    }),
  }),
});
