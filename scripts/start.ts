import { demoEmail, demoMembers, demoOrganizations } from '../prisma/seed/demo-organizations.ts';
import { readSettings } from './env.ts';
import { say, secondsSinceStart } from './stack/progress.ts';
import { type Stack, startStack } from './stack/start-stack.ts';

function announce(stack: Stack): void {
  const emails = demoOrganizations.map(({ slug }) => demoMembers.map((member) => demoEmail(member, slug)).join('  '));
  console.log(`
Plumbline is ready  dashboard ${stack.dashboardUrl}  API ${stack.apiUrl}/graphql  (${secondsSinceStart()} s)

  Sign in as       ${emails.join('\n                   ')}
  with password    ${stack.demoPassword}

  Not a medical device. The demo model was trained on synthetic films. Ctrl-C stops everything.`);
}

/** Resolves when somebody asks the process to end. */
function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

async function main(): Promise<number> {
  const asked = stopRequested();
  const starting = startStack({ ...readSettings(), reloading: process.argv.includes('--dev') });
  const stack = await starting;
  announce(stack);
  const broken = await Promise.race([asked, stack.broken]);
  if (broken) console.error(`\n${broken}`);
  say('Stopping …');
  await stack.stop();
  return broken ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
// Whatever still holds the event loop open must not keep the terminal.
process.exit();
