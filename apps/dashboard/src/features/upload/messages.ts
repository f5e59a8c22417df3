export const uploadMessages = {
  add: 'Add films',
  drop: 'Drop the films to add them',
  title: 'Films being added',
  waiting: 'Waiting',
  sending: (percent: number) => `${percent} %`,
  checking: 'Checking',
  stored: 'Added',
  close: 'Close',
  summary: (stored: number, refused: number, all: number) =>
    [`${stored} of ${all} added`, refused > 0 ? `${refused} refused` : null].filter(Boolean).join(', '),
  signedOut: 'The session has ended. Sign in again, then add the film.',
  notAllowed: 'Your role does not allow adding films.',
  tooLarge: 'The film is larger than this server accepts.',
  failed: 'The film did not arrive. Try again.',
};
