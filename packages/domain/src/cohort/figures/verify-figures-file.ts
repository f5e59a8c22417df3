import { Task } from '@plumbline/database/enums';
import { z } from 'zod';
import { DomainError } from '../../errors.ts';
import { decodeSnapshot } from '../decode-snapshot.ts';
import { cohortAnalysis } from './cohort-analysis.ts';
import { figuresFormat } from './figures-file.ts';

const parameters = z.strictObject({
  threshold: z.number().nullable(),
  prevalence: z.number().nullable(),
  band: z.enum(['POINTWISE', 'SIMULTANEOUS']),
  level: z.number(),
  seed: z.number(),
  replicates: z.number(),
});

const fileSchema = z.strictObject({
  format: z.literal(figuresFormat),
  request: z.strictObject({
    modelVersionId: z.string(),
    task: z.enum(Task),
    parameters,
    showsSmallCells: z.boolean(),
  }),
  analysis: z.looseObject({ subject: z.looseObject({ snapshotSha256: z.string() }) }),
  snapshot: z.strictObject({ sha256: z.string(), hasAttributes: z.boolean(), bytes: z.base64() }),
});

type ParsedFile = z.infer<typeof fileSchema>;

/** What a file of figures is worth. */
export interface Verification {
  /** Each place that does not follow from the file's own snapshot, with what stands there and what should; none confirms it. */
  readonly faults: readonly string[];
  /** How many values of the analysis were made again. */
  readonly values: number;
  readonly snapshotSha256: string | null;
  /** Whether the file holds the frozen cohort's own bytes; else without what tells members apart as persons. */
  readonly hasAttributes: boolean;
}

/** Makes the figures of a file again from the snapshot in it, without platform or network, and compares value for value. */
export function verifyFiguresFile(text: string, sha256Hex: (bytes: Uint8Array) => string): Verification {
  const file = parsed(text);
  if (typeof file === 'string') return { faults: [file], values: 0, snapshotSha256: null, hasAttributes: false };
  const { snapshotSha256 } = file.analysis.subject;
  const { hasAttributes } = file.snapshot;
  const bytes = Buffer.from(file.snapshot.bytes, 'base64');
  const hashFaults = [
    ...fault('snapshot.sha256', file.snapshot.sha256, sha256Hex(bytes)),
    ...fault('snapshot.hasAttributes', hasAttributes, file.request.showsSmallCells),
    ...(hasAttributes ? fault('analysis.subject.snapshotSha256', snapshotSha256, file.snapshot.sha256) : []),
  ];
  try {
    const again: unknown = JSON.parse(
      JSON.stringify(cohortAnalysis(decodeSnapshot(bytes), snapshotSha256, file.request)),
    );
    const faults = [...hashFaults, ...differences('analysis', file.analysis, again)];
    return { faults, values: countValues(again), snapshotSha256, hasAttributes };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { faults: [...hashFaults, `${error.code}: ${error.message}`], values: 0, snapshotSha256, hasAttributes };
  }
}

function parsed(text: string): ParsedFile | string {
  try {
    const file = fileSchema.safeParse(JSON.parse(text));
    if (file.success) return file.data;
    const [issue] = file.error.issues;
    return `${issue?.path.join('.') || 'the file'}: ${issue?.message}`;
  } catch (error) {
    if (error instanceof SyntaxError) return 'the file: not JSON';
    throw error;
  }
}

function fault(path: string, found: unknown, expected: unknown): string[] {
  return Object.is(found, expected)
    ? []
    : [`${path}: the file says ${JSON.stringify(found)}, it is ${JSON.stringify(expected)}`];
}

/** Every place where two JSON values differ. Numbers have to be the same to the last bit. */
function differences(path: string, found: unknown, expected: unknown): string[] {
  if (!isParent(found) || !isParent(expected)) return fault(path, found ?? null, expected ?? null);
  const keys = new Set([...Object.keys(found), ...Object.keys(expected)]);
  const lists = fault(
    path,
    Array.isArray(found) ? 'a list' : 'an object',
    Array.isArray(expected) ? 'a list' : 'an object',
  );
  return [...lists, ...[...keys].flatMap((key) => differences(`${path}.${key}`, found[key], expected[key]))];
}

function isParent(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function countValues(value: unknown): number {
  return isParent(value) ? Object.values(value).reduce((sum: number, child) => sum + countValues(child), 0) : 1;
}
