import { graphql } from './generated/gql.ts';

export const modelVersionDocument = graphql(`
  query ModelVersion($name: String!, $version: String!) {
    registeredVersion(name: $name, version: $version) {
      ...VersionName
      registeredAt manifestSha256 trainingKind trainingCount trainingPreset backbone codeCommit card
      aurocs { architecture task auroc lower upper }
      operatingPoints { architecture task name threshold preference }
      artifacts { path sha256 byteLength }
      signatures { keyId signedAt goldenStudies largestDifference peakMegabytes hadNoNetwork }
      releases {
        id state changedAt
        replaces { id modelVersion { ...VersionName } }
        replacedBy { id state modelVersion { ...VersionName } }
      }
      evaluations { ...EvaluationFigures }
    }
  }
`);
