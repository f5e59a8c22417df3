import type { Agreement } from '../../graphql/generated/graphql.ts';

export const agreementWords: Readonly<Record<Agreement, string>> = { AGREE: 'Agree', DISAGREE: 'Disagree' };
export const signedWords: Readonly<Record<Agreement, string>> = { AGREE: 'agrees', DISAGREE: 'disagrees' };

export const readingMessages = {
  yours: 'Your reading',
  withResult: 'With the screening result',
  reason: 'Reason',
  reasonHint: 'What you see on the films, in a sentence',
  sign: 'Sign',
  signing: 'Signing',
  signed: 'Signed. It cannot be changed; a later reading stands beside it.',
  chooseFirst: 'Choose whether you agree or disagree.',
  reasonFirst: 'Give a reason of 3 to 2,000 characters.',
  failed: 'The reading was not signed. Try again.',
  earlier: 'Signed readings',
  none: 'Nobody has signed yet.',
  key: 'Sign the reading',
};
