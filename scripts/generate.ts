import { readSettings } from './env.ts';
import { generateDocuments, generatePrisma } from './stack/generate-code.ts';
import { runCommand } from './stack/run-command.ts';

/** `npm run generate`: client, printed schema, documents, in the order in which they follow from each other. */
const { root } = readSettings();
await generatePrisma(root);
await runCommand('node', ['apps/api/src/print-schema.ts'], { cwd: root });
await generateDocuments(root);
console.log('Generated the Prisma client, apps/api/schema.graphql and the dashboard’s documents.');
