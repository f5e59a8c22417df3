import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Verification, verifyFiguresFile } from '@plumbline/domain';

/**
 * `npm run cohort:verify -- FILE`: makes the figures of an exported file again from the studies in it, offline, and says whether
 * every number is what it says. Ends with 1 when one is not, with 2 when there is no file to read.
 */
function sentenceOf({ faults, values, snapshotSha256, hasAttributes }: Verification): string {
  if (faults.length > 0) {
    const more = faults.length > mostShown ? [`… and ${faults.length - mostShown} more.`] : [];
    return ['Refused. These do not follow from the studies in the file:', ...faults.slice(0, mostShown), ...more].join(
      '\n  ',
    );
  }
  const from = hasAttributes
    ? `the frozen cohort ${snapshotSha256}, whose bytes are in the file`
    : `the studies in the file. What tells persons apart was left out of them, so that they are of the frozen cohort ${snapshotSha256} is what the platform says; the same request to it gives the same file`;
  return `Confirmed: ${values} values follow from ${from}.`;
}

const mostShown = 20;

const sha256Hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Say which file: npm run cohort:verify -- FILE');
  process.exit(2);
}
try {
  const verification = verifyFiguresFile(await readFile(path, 'utf8'), sha256Hex);
  console.log(sentenceOf(verification));
  process.exitCode = verification.faults.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
  console.error(`${path} cannot be read: ${error.message}`);
  process.exitCode = 2;
}
