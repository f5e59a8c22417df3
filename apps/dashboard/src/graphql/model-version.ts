import { graphql } from './generated/gql.ts';

export const modelVersionDocument = graphql(`
  query ModelVersion($name: String!, $version: String!) {
    modelVersion(name: $name, version: $version) {
      name
      version
      registeredAt
      manifestSha256
      trainingData
      card
    }
  }
`);
