import { password } from '../operations/clinic.ts';

/** What of a reading that accepts the result must be said. */
export const accepted = { verdict: 'ACCEPT', scoliosis: 'PRESENT', cmsSuspicion: 'NONE', filmQuality: 'GOOD' } as const;

interface Given {
  readonly studyId?: string;
  readonly readingId?: string;
  readonly version?: number;
  readonly content?: Readonly<Record<string, string>>;
}

/** The input of signReading or amendReading as it stands in a document. Enumerators are written without quotes there. */
export function readingInput({ version = 0, content = accepted, ...of }: Given): string {
  const ids = Object.entries(of).map(([name, id]) => `${name}: "${id}"`);
  const said = Object.entries(content).map(([name, word]) => `${name}: ${name === 'comment' ? `"${word}"` : word}`);
  return `{ ${ids.join(', ')}, version: ${version}, content: { ${said.join(', ')} }, password: "${password}" }`;
}
