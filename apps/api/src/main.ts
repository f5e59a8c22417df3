import { readSettings } from './env.ts';
import { startApi } from './server.ts';

const api = await startApi(readSettings());
console.log(`The API answers at ${api.url}`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    api.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('The API could not be closed in order.', error);
        process.exit(1);
      },
    );
  });
}
