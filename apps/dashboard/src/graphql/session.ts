import { graphql } from './generated/gql.ts';

export const signInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignedIn {
        accessToken
        accessTokenExpiresAt
        refreshToken
        viewer {
          user { id displayName email }
          organization { name }
          role
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const renewSessionDocument = graphql(`
  mutation RenewSession($input: RenewSessionInput!) {
    renewSession(input: $input) {
      __typename
      ... on SignedIn {
        accessToken
        accessTokenExpiresAt
        refreshToken
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const endSessionDocument = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) { ended }
  }
`);

export const viewerDocument = graphql(`
  query Viewer {
    viewer {
      user { displayName email }
      organization { name }
      role
      permissions
    }
  }
`);
