import { graphql } from './generated/gql.ts';

export const studyCareFragment = graphql(`
  fragment StudyCare on ImagingStudy {
    nextSteps
    dispositions { id state followUpMonths note recordedAt recordedByName withdrawnAt canWithdraw }
    referenceStandards {
      id source cms scoliosis tonsilDescentMm syrinxWidthMm meetsChiariCriterion meetsSyrinxCriterion
      observedDate note recordedAt recordedBy { displayName }
    }
  }
`);

export const recordDispositionDocument = graphql(`
  mutation RecordDisposition($input: RecordDispositionInput!) {
    recordDisposition(input: $input) {
      __typename
      ... on Refusal { code message }
    }
  }
`);

export const withdrawDispositionDocument = graphql(`
  mutation WithdrawDisposition($input: WithdrawDispositionInput!) {
    withdrawDisposition(input: $input) {
      __typename
      ... on Refusal { code message }
    }
  }
`);

export const recordReferenceStandardDocument = graphql(`
  mutation RecordReferenceStandard($input: RecordReferenceStandardInput!) {
    recordReferenceStandard(input: $input) {
      __typename
      ... on Refusal { code message }
    }
  }
`);
