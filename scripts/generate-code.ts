import { readSettings } from './env.ts';
import { generateCode } from './stack/generate-code.ts';

/** What an image or a fresh clone needs before anything can run; `npm run generate` also prints the API's schema. */
await generateCode(readSettings().root);
