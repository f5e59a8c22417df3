import { defineConfig } from 'vitest/config';

/** One graphql for our sources and for the packages that Node loads by itself: of two, each refuses the other's objects. */
const resolve = { alias: { graphql: 'graphql/index.js' } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'apps/{api,worker}/src/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/{integration,contracts}/**/*.test.ts'],
          globalSetup: ['tests/integration/start-services.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'dashboard',
          include: ['apps/dashboard/src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
        },
      },
    ],
  },
});
