import { priorsAtMost, priorsOf } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { imagingStudy } from './imaging-study.ts';

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
  largestCobbDegrees: t.float({
    description: 'The largest Cobb angle drawn on the films of a study whose reading is signed; absent otherwise.',
    nullable: true,
    authScopes: { permission: 'study:view' },
    select: {
      readingStatus: true,
      measurements: {
        where: { kind: 'COBB', supersededAt: null },
        orderBy: { value: 'desc' },
        take: 1,
        select: { value: true },
      },
    },
    resolve: ({ readingStatus, measurements: [largest] }) =>
      readingStatus === 'SIGNED' ? (largest?.value ?? null) : null,
  }),
}));
