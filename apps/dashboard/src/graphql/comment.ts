import { graphql } from './generated/gql.ts';

export const commentFragment = graphql(`
  fragment StudyComment on Comment {
    id
    body
    createdAt
    authorName
    mentionedNames
  }
`);

export const mentionableMembersDocument = graphql(`
  query MentionableMembers {
    mentionableMembers { id displayName }
  }
`);

export const writeCommentDocument = graphql(`
  mutation WriteComment($input: WriteCommentInput!) {
    writeComment(input: $input) {
      __typename
      ... on CommentWritten {
        comment { ...StudyComment }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const unseenMentionCountDocument = graphql(`
  query UnseenMentionCount {
    unseenMentionCount
  }
`);

export const mentionsDocument = graphql(`
  query Mentions {
    mentionsOfMine {
      id
      comment { ...StudyComment }
      study {
        id
        patient { mrn name }
      }
    }
  }
`);

export const seeMentionsDocument = graphql(`
  mutation SeeMentions($input: SeeMentionsInput!) {
    seeMentions(input: $input) { seen }
  }
`);
