import { writeSync } from 'node:fs';
import { DomainError } from '@plumbline/domain';
import { manifestSha256, readModel } from '../read-manifest.ts';
import { runGoldenFilms } from './run-golden-films.ts';
import { determinismTolerance, type ValidationVerdict } from './validation-verdict.ts';

/** The process that looks at a model's folder before anything else of the platform does. Its argument is the folder. */
async function validate(folder: string): Promise<ValidationVerdict> {
  const sha256 = await manifestSha256(folder);
  const { manifest } = await readModel(folder);
  let goldenStudies = 0;
  let largestDifference = 0;
  for (const graph of manifest.graphs) {
    const { studies, difference } = await runGoldenFilms(folder, graph, manifest);
    goldenStudies = Math.max(goldenStudies, studies);
    largestDifference = Math.max(largestDifference, difference);
    if (difference > determinismTolerance) {
      throw new DomainError('MODEL_INVALID', { fault: 'NOT_DETERMINISTIC', path: graph.path, difference });
    }
  }
  const graphs = manifest.graphs.length;
  return { status: 'ACCEPTED', manifestSha256: sha256, graphs, goldenStudies, largestDifference };
}

function refusalOf(error: unknown): ValidationVerdict {
  if (!(error instanceof DomainError)) throw error;
  const reason = error.cause instanceof Error ? error.cause.message : '';
  return { status: 'REFUSED', detail: { ...error.detail }, reason: reason.slice(0, 2_000) };
}

const verdict = await validate(process.argv[2] ?? '').catch(refusalOf);
writeSync(1, JSON.stringify(verdict));
process.exit(0);
