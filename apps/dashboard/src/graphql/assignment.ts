import { graphql } from './generated/gql.ts';

export const assignedStudyFragment = graphql(`
  fragment AssignedStudy on ImagingStudy {
    id
    version
  }
`);

export const takeStudyDocument = graphql(`
  mutation TakeStudy($input: StudyToAssignInput!) {
    result: takeStudy(input: $input) {
      __typename
      ... on StudyAssigned { study { ...AssignedStudy } }
      ... on Refusal { code message person }
    }
  }
`);

export const takeOverStudyDocument = graphql(`
  mutation TakeOverStudy($input: StudyToAssignInput!) {
    result: takeOverStudy(input: $input) {
      __typename
      ... on StudyAssigned { study { ...AssignedStudy } }
      ... on Refusal { code message person }
    }
  }
`);

export const releaseStudyDocument = graphql(`
  mutation ReleaseStudy($input: StudyToAssignInput!) {
    result: releaseStudy(input: $input) {
      __typename
      ... on StudyAssigned { study { ...AssignedStudy } }
      ... on Refusal { code message person }
    }
  }
`);

export const acknowledgeStudyDocument = graphql(`
  mutation AcknowledgeStudy($input: StudyToAssignInput!) {
    result: acknowledgeStudy(input: $input) {
      __typename
      ... on StudyAssigned { study { ...AssignedStudy } }
      ... on Refusal { code message person }
    }
  }
`);

export const withdrawEscalationDocument = graphql(`
  mutation WithdrawEscalation($input: StudyToAssignInput!) {
    result: withdrawEscalation(input: $input) {
      __typename
      ... on StudyAssigned { study { ...AssignedStudy } }
      ... on Refusal { code message person }
    }
  }
`);

export const takeNextStudyDocument = graphql(`
  mutation TakeNextStudy {
    result: takeNextStudy {
      __typename
      ... on StudyAssigned { study { ...AssignedStudy } }
      ... on Refusal { code message person }
    }
  }
`);

export const handOverStudyDocument = graphql(`
  mutation HandOverStudy($input: HandOverStudyInput!) {
    result: handOverStudy(input: $input) {
      __typename
      ... on StudyAssigned { study { ...AssignedStudy } }
      ... on Refusal { code message person }
    }
  }
`);

export const escalateStudyDocument = graphql(`
  mutation EscalateStudy($input: EscalateStudyInput!) {
    result: escalateStudy(input: $input) {
      __typename
      ... on StudyAssigned { study { ...AssignedStudy } }
      ... on Refusal { code message person }
    }
  }
`);

export const readersDocument = graphql(`
  query Readers {
    readers { id displayName isViewer }
  }
`);
