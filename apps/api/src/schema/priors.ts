import { type LargestCobb, largestCobb } from '@plumbline/domain';
import { priorsAtMost, priorsOf } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { imagingStudy } from './imaging-study.ts';

const cobbSource = builder.enumType('CobbSource', {
  description:
    'READING: signed as a curve. MEASUREMENT: drawn on the coronal film, and no signed reading gives a curve.',
  values: ['READING', 'MEASUREMENT'] as const,
});

const largestCobbOfStudy = builder.objectRef<LargestCobb>('LargestCobb').implement({
  authScopes: { permission: 'study:view' },
  fields: (t) => ({
    degrees: t.exposeFloat('degrees'),
    source: t.expose('source', { type: cobbSource }),
  }),
});

builder.prismaObjectFields(imagingStudy, (t) => ({
  measurements: t.relation('measurements', {
    description:
      'What stands on the films, the first drawn first; only of a study that is opened in the same request. While a second reading is awaited each person sees their own alone, because that reading is made without knowing the first.',
    authScopes: (study) => ({ opened: study.id }),
    query: (_args, { caller }) => ({
      where: {
        supersededAt: null,
        OR: [
          { study: { readingStatus: { not: 'SECOND_READ' as const } } },
          ...(caller?.agent.userId ? [{ authorId: caller.agent.userId }] : []),
        ],
      },
      orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }],
    }),
  }),
  priors: t.prismaField({
    description:
      'Earlier studies of the same patient, the earliest first; only of a study that is opened in the same request, whose opening counts them in the audit trail.',
    type: ['ImagingStudy'],
    authScopes: (study) => ({ opened: study.id }),
    select: { patientId: true, receivedAt: true },
    resolve: async (query, study, _args, { tx }) => {
      const latestFirst = await tx.imagingStudy.findMany({
        ...query,
        where: priorsOf(study),
        orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
        take: priorsAtMost,
      });
      return latestFirst.reverse();
    },
  }),
  largestCobb: t.field({
    description: 'The largest Cobb angle of a study whose reading is signed; absent otherwise.',
    type: largestCobbOfStudy,
    nullable: true,
    authScopes: { permission: 'study:view' },
    select: {
      readingStatus: true,
      readings: {
        orderBy: [{ signedAt: 'asc' as const }, { id: 'asc' as const }],
        select: { id: true, amendsId: true, turn: true, curves: { select: { cobbDegrees: true } } },
      },
      measurements: {
        where: { kind: 'COBB' as const, supersededAt: null, instance: { view: 'CORONAL' as const } },
        select: { value: true },
      },
    },
    resolve: ({ readingStatus, readings, measurements }) =>
      readingStatus === 'SIGNED'
        ? largestCobb(
            readings,
            measurements.map(({ value }) => value),
          )
        : null,
  }),
}));
