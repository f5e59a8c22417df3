import { readSettings } from './env.ts';
import { generateCode } from './stack/generate-code.ts';

/** What a fresh clone or an image needs before anything else can be loaded; `npm run generate` also prints the API's schema. */
if (await generateCode(readSettings().root))
  console.log('Generated the database client and the dashboard’s documents.');
