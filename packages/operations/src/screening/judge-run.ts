import type { Architecture } from '@plumbline/database/enums';
import { DomainError, type ErrorCode, screeningVerdict } from '@plumbline/domain';
import { type FoundFilm, findFilms } from './find-films.ts';
import type { RunOutput } from './run-output.ts';
import { type TaskResult, taskResults } from './task-results.ts';

export interface NetworkResult extends TaskResult {
  readonly architecture: Architecture;
  readonly deciding: boolean;
}

/** What is to be written of a run. */
export type JudgedRun =
  | {
      readonly status: 'COMPLETED';
      readonly films: readonly FoundFilm[];
      /** Of every network whose films are all usable. */
      readonly results: readonly NetworkResult[];
      readonly withResult: readonly Architecture[];
    }
  | { readonly status: 'ABSTAINED'; readonly films: readonly FoundFilm[]; readonly reason: ErrorCode };

/**
 * Which films are usable, which networks therefore have a result, which of them decide, and what they say at the
 * operating points of the registered manifest. An abstention carries no number of any network.
 *
 * @throws DomainError MODEL_FAILED, MODEL_INVALID when the output is not what the manifest promises
 */
export function judgeRun(output: RunOutput): JudgedRun {
  const { manifest } = output.run;
  const films = findFilms(output);
  const networks = output.model?.output.networks ?? [];
  const findings = Object.fromEntries(films.map(({ view, finding }) => [view, finding]));
  const computed = networks.map(({ architecture }) => architecture);
  const verdict = screeningVerdict(manifest, findings, computed);
  if (verdict.status === 'ABSTAINED') return { status: 'ABSTAINED', films, reason: verdict.reason };
  const results = networks
    .filter(({ architecture }) => verdict.withResult.includes(architecture))
    .flatMap((said) => {
      const network = manifest.networks.find(({ architecture }) => architecture === said.architecture);
      if (network === undefined) throw new DomainError('MODEL_FAILED', { architecture: said.architecture });
      return taskResults(said, network, manifest).map((result) => ({
        ...result,
        architecture: said.architecture,
        deciding: verdict.deciding[result.task] === said.architecture,
      }));
    });
  return { status: 'COMPLETED', films, results, withResult: verdict.withResult };
}
