export const signIn = {
  title: 'Sign in',
  claim: 'Screening of spine radiographs',
  email: 'Email',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in',
  ended: 'The session has ended. Sign in again.',
  failed: 'Plumbline does not answer. Try again in a moment.',
  note: 'Demo model, trained on synthetic films. Not for clinical use.',
} as const;
