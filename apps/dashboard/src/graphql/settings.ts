import { graphql } from './generated/gql.ts';

export const settingsFragment = graphql(`
  fragment ClinicSettings on OrganizationSettings {
    blindedFirstRead
    secondRead
    concordantShare
    resultLimitMinutes
    flaggedReadLimitMinutes
    readLimitMinutes
    mriLimitMinutes
    maximumWaitMinutes
    warningShare
    cmsPrevalence
    version
  }
`);

export const settingsDocument = graphql(`
  query Settings {
    organizationSettings { ...ClinicSettings }
  }
`);

export const changeSettingsDocument = graphql(`
  mutation ChangeSettings($input: ChangeOrganizationSettingsInput!) {
    changeOrganizationSettings(input: $input) {
      __typename
      ... on OrganizationSettingsChanged {
        settings { ...ClinicSettings }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
