import type { CodegenConfig } from '@graphql-codegen/cli';

/** Documents are strings at run time: the browser and the server carry no GraphQL parser. */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: ['src/**/*.ts', 'src/**/*.tsx', '!src/graphql/generated/**'],
  silent: true,
  generates: {
    'src/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: {
          DateTime: 'string',
          Date: 'string',
          ID: 'string',
          CohortCriterion: '../../features/cohort/criterion.ts#Criterion',
        },
      },
    },
  },
};

export default config;
