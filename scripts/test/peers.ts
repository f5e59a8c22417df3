import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { inheritedEnvironment } from '../env.ts';
import { searchPython, trainingModules, trainingPackages } from '../models/find-python.ts';
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
  readonly name: string;
  readonly debianPackages: readonly string[];
  readonly why: string;
  readonly present: (settings: PeerSettings) => Promise<boolean>;
}

interface PeerSettings {
  readonly root: string;
  readonly chromiumPath: string | undefined;
}

const peers: readonly Peer[] = [
  {
    name: 'redis-server',
    debianPackages: ['redis-server'],
    why: 'the queue is tested on Redis too',
    present: async () => (await findExecutable('redis-server')) !== null,
  },
  {
    name: 'chromium',
    debianPackages: ['chromium'],
    why: 'the browser walks need a browser',
    present: async ({ chromiumPath }) => (await browserPath(chromiumPath)) !== null,
  },
  {
    name: 'pdftotext',
    debianPackages: ['poppler-utils'],
    why: 'reports are read as a reader of the PDF reads them',
    present: async () => (await findExecutable('pdftotext')) !== null,
  },
  {
    name: 'Python with PyTorch',
    debianPackages: trainingPackages,
    why: `the training code is tested with it (${trainingModules.join(', ')})`,
    present: async ({ root }) => (await searchPython(root, trainingModules)) !== null,
  },
];

/**
 * Makes sure that the programs the tests talk to are there: Debian's packages where this may install them,
 * Playwright's own browser elsewhere, otherwise a sentence that says what to install. Returns what is still missing.
 */
export async function installPeers(settings: PeerSettings): Promise<string[]> {
  const { root } = settings;
  const missing = await missingPeers(settings);
  if (missing.length === 0) return [];
  const mayInstall = process.getuid?.() === 0 && (await findExecutable('apt-get')) !== null;
  if (mayInstall) {
    const packages = missing.flatMap((peer) => peer.debianPackages);
    console.log(`Installing ${missing.map((peer) => peer.name).join(', ')} from Debian …`);
    const environment = { DEBIAN_FRONTEND: 'noninteractive' };
    await commandStatus('apt-get', ['update', '-qq'], { cwd: root, environment, output: 'collect' });
    const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
    await commandStatus('apt-get', args, { cwd: root, environment, output: 'collect' });
  } else if (missing.some((peer) => peer.name === 'chromium')) {
    await commandStatus('playwright', ['install', 'chromium'], { cwd: root });
  }
  const still = await missingPeers(settings);
  return still.map((peer) => `${peer.name} is missing: ${peer.why}. Install it, then run npm test again.`);
}

async function missingPeers(settings: PeerSettings): Promise<Peer[]> {
  const found = await Promise.all(peers.map((peer) => peer.present(settings)));
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
