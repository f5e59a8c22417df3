import type { Disposition, UserAccount } from '@plumbline/database/client';
import { mriCriteria, nextSteps, standingSteps, withdrawalRefusal } from '@plumbline/domain';
import { builder } from '../builder.ts';
import { dispositionStateEnum, referenceSourceEnum } from './enums.ts';
import { imagingStudy } from './imaging-study.ts';
import { reader } from './reader.ts';

/** A step beside what became of it. */
interface RecordedStep extends Disposition {
  readonly recordedBy: Pick<UserAccount, 'id' | 'displayName'>;
  readonly withdrawnAt: Date | null;
  readonly canWithdraw: boolean;
}

const disposition = builder.objectRef<RecordedStep>('Disposition').implement({
  description: 'A step on the way after a reading, by whom and when.',
  authScopes: { permission: 'study:view' },
  fields: (t) => ({
    id: t.exposeID('id'),
    state: t.expose('state', { type: dispositionStateEnum }),
    followUpMonths: t.exposeInt('followUpMonths', { nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    recordedByName: t.string({ resolve: ({ recordedBy }) => recordedBy.displayName }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true }),
    canWithdraw: t.exposeBoolean('canWithdraw', {
      description: 'Whether the caller can take it back now: the latest, their own, for ten minutes.',
    }),
  }),
});

const referenceStandard = builder.prismaObject('ReferenceStandard', {
  description: 'What turned out to be true. The latest one stands.',
  select: { tonsilDescentMm: true, syrinxWidthMm: true },
  authScopes: { permission: 'study:view' },
  fields: (t) => ({
    id: t.exposeID('id'),
    source: t.expose('source', { type: referenceSourceEnum }),
    cms: t.exposeBoolean('cms', { description: 'Scoliosis that goes with a Chiari malformation.' }),
    scoliosis: t.exposeBoolean('scoliosis'),
    tonsilDescentMm: t.exposeFloat('tonsilDescentMm', { nullable: true }),
    syrinxWidthMm: t.exposeFloat('syrinxWidthMm', { nullable: true }),
    meetsChiariCriterion: t.boolean({
      nullable: true,
      description:
        'Tonsils 5 mm or more below the foramen magnum; null when not measured. The person decided, not this.',
      resolve: (reference) => mriCriteria(reference).chiari,
    }),
    meetsSyrinxCriterion: t.boolean({
      nullable: true,
      description: 'A syrinx 3 mm wide or more; null when not measured.',
      resolve: (reference) => mriCriteria(reference).syrinx,
    }),
    observedDate: t.expose('observedDate', { type: 'Date' }),
    note: t.exposeString('note', { nullable: true }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    recordedBy: t.relation('recordedBy', { type: reader }),
  }),
});

/** The steps of a study with what became of each; a row that takes one back is told by the step that it took back. */
function recordedSteps(
  rows: readonly (Disposition & Pick<RecordedStep, 'recordedBy'>)[],
  personId: string | null,
): RecordedStep[] {
  const standing = standingSteps(rows);
  const withdrawnAt = new Map(rows.map((row) => [row.withdrawsId, row.recordedAt]));
  const now = new Date();
  return rows
    .filter(({ withdrawsId }) => withdrawsId === null)
    .map((row) => ({
      ...row,
      withdrawnAt: withdrawnAt.get(row.id) ?? null,
      canWithdraw: personId !== null && withdrawalRefusal(row, standing, personId, now) === null,
    }));
}

builder.prismaObjectFields(imagingStudy, (t) => ({
  disposition: t.field({
    description: 'The step that stands; null when there is none, or while the first reading is kept from the caller.',
    type: dispositionStateEnum,
    nullable: true,
    select: { disposition: true },
    resolve: async (study, _args, context) =>
      (await context.withholding.of(study)).readings ? null : study.disposition,
  }),
  dispositions: t.field({
    description: 'The steps after the reading, in the order they were recorded, withdrawn ones too.',
    type: [disposition],
    authScopes: (study) => ({ opened: study.id }),
    resolve: async (study, _args, context) => {
      if ((await context.withholding.of(study)).readings) return [];
      const rows = await context.tx.disposition.findMany({
        where: { studyId: study.id },
        orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
        include: { recordedBy: { select: { id: true, displayName: true } } },
      });
      return recordedSteps(rows, context.tx.agent.userId);
    },
  }),
  nextSteps: t.field({
    description: 'The steps that may be recorded now, the likeliest first; none before a reading is signed.',
    type: [dispositionStateEnum],
    select: { disposition: true, firstReadAt: true },
    resolve: async (study, _args, context) => {
      const { readings } = await context.withholding.of(study);
      return readings || study.firstReadAt === null ? [] : [...nextSteps(study.disposition)];
    },
  }),
  referenceStandards: t.prismaField({
    description: 'What turned out to be true, the latest first: that one stands.',
    type: [referenceStandard],
    authScopes: (study) => ({ opened: study.id }),
    resolve: async (query, study, _args, context) => {
      const { readings } = await context.withholding.of(study);
      return context.tx.referenceStandard.findMany({
        ...query,
        where: { studyId: study.id, ...(readings ? { id: { in: [] } } : {}) },
        orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      });
    },
  }),
}));
