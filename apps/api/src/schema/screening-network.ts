import type { FilmFinding, ScreeningResult } from '@plumbline/database/client';
import { type ErrorCode, errorMeanings, networkReason } from '@plumbline/domain';
import { builder } from '../builder.ts';
import type { ScreenedNetwork } from '../screened-networks.ts';
import { architectureEnum, mapMethodEnum, viewEnum } from './enums.ts';
import { screeningResult } from './screening-result.ts';

/** One network of the model version beside what its run found and said. */
interface NetworkOfRun extends ScreenedNetwork {
  readonly results: readonly ScreeningResult[];
  readonly findings: readonly Pick<FilmFinding, 'view' | 'finding'>[];
}

export const screeningNetwork = builder.objectRef<NetworkOfRun>('ScreeningNetwork').implement({
  description: 'One of the networks of the model version, and what it said of the study.',
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    architecture: t.expose('architecture', { type: architectureEnum }),
    views: t.field({
      description: 'The films that it needs.',
      type: [viewEnum],
      resolve: ({ views }) => [...views],
    }),
    mapMethod: t.expose('mapMethod', { type: mapMethodEnum }),
    results: t.field({
      description: 'One a task; none when one of its films is not usable.',
      type: [screeningResult],
      resolve: ({ results }) => [...results],
    }),
    withoutResultReason: t.string({
      description: 'Why it has no result: a code of domain/errors.',
      nullable: true,
      resolve: reasonWithoutResult,
    }),
    withoutResultMessage: t.string({
      description: 'Why it has no result, as a sentence for the person.',
      nullable: true,
      resolve: (network) => {
        const reason = reasonWithoutResult(network);
        return reason === null ? null : errorMeanings[reason].sentence;
      },
    }),
  }),
});

function reasonWithoutResult({ views, findings, results }: NetworkOfRun): ErrorCode | null {
  if (results.length > 0) return null;
  return networkReason(views, Object.fromEntries(findings.map(({ view, finding }) => [view, finding])));
}
