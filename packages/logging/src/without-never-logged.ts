import { neverLogged } from './never-logged.ts';

const redacted = '[never logged]';
const deepest = 8;

function isNeverLogged(field: string): boolean {
  return field === 'PatientID' || neverLogged.has(field.toLowerCase().replaceAll(/[-_\s]/g, ''));
}

/** Of an error only what programmers wrote: its other properties may hold the request that caused it. */
function describeError(error: Error, depth: number): Record<string, unknown> {
  const described: Record<string, unknown> = { type: error.name, message: error.message, stack: error.stack };
  if ('code' in error) described.code = describe(error.code, depth);
  if ('detail' in error) described.detail = describe(error.detail, depth);
  if (error.cause !== undefined) described.cause = describe(error.cause, depth);
  return described;
}

function describe(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth > deepest) return '[too deep]';
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (value instanceof Error) return describeError(value, depth + 1);
  if (Array.isArray(value)) return value.map((item) => describe(item, depth + 1));
  return describeFields(value, depth + 1);
}

function describeFields(value: object, depth: number): Record<string, unknown> {
  const fields = Object.entries(value).map(([field, content]) => [
    field,
    isNeverLogged(field) ? redacted : describe(content, depth),
  ]);
  return Object.fromEntries(fields);
}

/**
 * A copy of the fields of a log line with everything on the never-logged list struck out, at any depth, in arrays too.
 * Spelling does not matter: `patient_name`, `patientName` and `Patient-Name` are one field.
 */
export function withoutNeverLogged(fields: object): Record<string, unknown> {
  return describeFields(fields, 0);
}
