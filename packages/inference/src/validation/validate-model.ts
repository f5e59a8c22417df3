import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DomainError } from '@plumbline/domain';
import { runSandboxed, type SandboxedEnd, type SandboxLimits, type SandboxReport } from '../sandbox/run-sandboxed.ts';
import { type ValidationVerdict, validationVerdictSchema } from './validation-verdict.ts';

type Accepted = Extract<ValidationVerdict, { status: 'ACCEPTED' }>;

/** What was found when a version was taken in; kept beside its signature. */
export interface ModelValidation extends Omit<Accepted, 'status'> {
  readonly peakBytes: number;
  readonly limits: SandboxLimits;
  readonly sandbox: SandboxReport;
}

/** Five networks over two ResNet-50 take about 0.5 GB and ten seconds of one core. */
export const validationLimits: SandboxLimits = { memoryBytes: 2 * 2 ** 30, timeMs: 180_000 };

const childFile = fileURLToPath(new URL('./validation-child.ts', import.meta.url));

/**
 * Has a model's folder looked at by a sandboxed process: manifest, hashes, graphs, operators, weights, and two runs of
 * every graph over golden films. Nothing of the folder is loaded into this process.
 *
 * @throws DomainError MODEL_INVALID: its detail's `fault` says what is wrong; SANDBOX_TIME, SANDBOX_MEMORY, SANDBOX_OUTPUT
 * or SANDBOX_CRASHED when the process did not come to an end in order
 */
export async function validateModel(
  folder: string,
  limits: SandboxLimits = validationLimits,
): Promise<ModelValidation> {
  // The sandbox lets the process read whole paths only.
  const path = resolve(folder);
  const { sandbox, ...end } = await runSandboxed({ file: childFile, arguments: [path], readable: [path], limits });
  if (end.status !== 'ENDED') throw unfinished(end);
  const { status, ...verdict } = parseVerdict(end.output);
  return { ...verdict, peakBytes: end.peakBytes, limits, sandbox };
}

function unfinished(end: Exclude<SandboxedEnd, { status: 'ENDED' }>): DomainError {
  const cause = end.status === 'CRASHED' ? new Error(end.reason) : undefined;
  return new DomainError('MODEL_INVALID', { fault: `SANDBOX_${end.status}` }, { cause });
}

function parseVerdict(output: string): Accepted {
  const verdict = validationVerdictSchema.safeParse(jsonOf(output));
  if (!verdict.success) {
    throw new DomainError('MODEL_INVALID', { fault: 'SANDBOX_CRASHED' }, { cause: verdict.error });
  }
  if (verdict.data.status === 'ACCEPTED') return verdict.data;
  const { detail, reason } = verdict.data;
  throw new DomainError('MODEL_INVALID', detail, { cause: new Error(reason) });
}

function jsonOf(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    // Cut off or nothing at all: told as what it is by the schema.
    return undefined;
  }
}
