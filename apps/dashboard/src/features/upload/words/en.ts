export const upload = {
  drop: 'Drop the films to add them',
  title: 'Films being added',
  waiting: 'Waiting',
  sending: '{percent, number} %',
  checking: 'Checking',
  stored: 'Added',
  close: 'Close',
  summary: '{stored, number} of {all, number} added{refused, plural, =0 {} other {, # refused}}',
  unexplained: 'The film was refused without a reason.',
  failures: {
    SIGNED_OUT: 'The session has ended. Sign in again, then add the film.',
    NOT_ALLOWED: 'Your role does not allow adding films.',
    TOO_LARGE: 'The film is larger than this server accepts.',
    NOT_ARRIVED: 'The film did not arrive. Try again.',
  },
} as const;
