import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { inheritedEnvironment } from '../env.ts';
import { commandStatus } from '../stack/run-command.ts';

/** Where the executable lies, or null. */
export async function findExecutable(name: string): Promise<string | null> {
  for (const folder of (inheritedEnvironment.PATH ?? '').split(delimiter)) {
    const file = join(folder, name);
    const found = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return file;
  }
  return null;
}

interface Peer {
  readonly executable: string;
  readonly debianPackage: string;
  readonly why: string;
}

const peers: readonly Peer[] = [
  { executable: 'redis-server', debianPackage: 'redis-server', why: 'the queue is tested on Redis too' },
  { executable: 'chromium', debianPackage: 'chromium', why: 'the browser walks need a browser' },
];

/**
 * Makes sure that the programs the tests talk to are there: Debian's packages where this may install them,
 * Playwright's own browser elsewhere, otherwise a sentence that says what to install. Returns what is still missing.
 */
export async function installPeers(root: string, chromiumPath: string | undefined): Promise<string[]> {
  const missing = await missingPeers(chromiumPath);
  if (missing.length === 0) return [];
  const mayInstall = process.getuid?.() === 0 && (await findExecutable('apt-get')) !== null;
  if (mayInstall) {
    const packages = missing.map((peer) => peer.debianPackage);
    console.log(`Installing ${packages.join(' and ')} from Debian …`);
    const environment = { DEBIAN_FRONTEND: 'noninteractive' };
    await commandStatus('apt-get', ['update', '-qq'], { cwd: root, environment, output: 'collect' });
    const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
    await commandStatus('apt-get', args, { cwd: root, environment, output: 'collect' });
  } else if (missing.some((peer) => peer.executable === 'chromium')) {
    await commandStatus('playwright', ['install', 'chromium'], { cwd: root });
  }
  const still = await missingPeers(chromiumPath);
  return still.map((peer) => `${peer.executable} is missing: ${peer.why}. Install it, then run npm test again.`);
}

async function missingPeers(chromiumPath: string | undefined): Promise<Peer[]> {
  const found = await Promise.all(
    peers.map(async (peer) => {
      if (peer.executable === 'chromium' && (await browserPath(chromiumPath)) !== null) return true;
      return (await findExecutable(peer.executable)) !== null;
    }),
  );
  return peers.filter((_, index) => !found[index]);
}

/** The browser to drive: the one named, Debian's, or Playwright's own. */
export async function browserPath(chromiumPath: string | undefined): Promise<string | null> {
  if (chromiumPath) return chromiumPath;
  const installed = await findExecutable('chromium');
  if (installed) return installed;
  const { chromium } = await import('playwright');
  return access(chromium.executablePath()).then(
    () => chromium.executablePath(),
    () => null,
  );
}
