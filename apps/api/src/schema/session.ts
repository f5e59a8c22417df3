import { endSession, renewSession, type SignedIn, signIn } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { orRefuse, SignInRefused } from './refusal.ts';
import { viewer } from './viewer.ts';

const signedIn = builder.objectRef<SignedIn>('SignedIn').implement({
  authScopes: { public: true },
  fields: (t) => ({
    accessToken: t.exposeString('accessToken', { description: 'For the header Authorization: Bearer.' }),
    accessTokenExpiresAt: t.expose('accessTokenExpiresAt', { type: 'DateTime' }),
    refreshToken: t.exposeString('refreshToken', {
      description: 'Renews the session once, then gives way to its successor.',
    }),
    viewer: t.field({ type: viewer, resolve: (signedIn) => signedIn }),
  }),
});

const sessionEnded = builder.objectRef<{ readonly ended: boolean }>('SessionEnded').implement({
  authScopes: { public: true },
  fields: (t) => ({
    ended: t.exposeBoolean('ended', { description: 'True, also when the session had ended before.' }),
  }),
});

const signInInput = builder.inputType('SignInInput', {
  fields: (t) => ({ email: t.string({ required: true }), password: t.string({ required: true }) }),
});
const renewSessionInput = builder.inputType('RenewSessionInput', {
  fields: (t) => ({ refreshToken: t.string({ required: true }) }),
});
const endSessionInput = builder.inputType('EndSessionInput', {
  fields: (t) => ({ refreshToken: t.string({ required: true }) }),
});

builder.mutationFields((t) => ({
  signIn: t.field({
    type: signedIn,
    authScopes: { public: true },
    errors: { types: [SignInRefused], union: { name: 'SignInResult' } },
    args: { input: t.arg({ type: signInInput, required: true }) },
    resolve: (_root, { input }, context) => orRefuse(SignInRefused, () => signIn(context.session, input)),
  }),
  renewSession: t.field({
    type: signedIn,
    authScopes: { public: true },
    errors: { types: [SignInRefused], union: { name: 'RenewSessionResult' } },
    args: { input: t.arg({ type: renewSessionInput, required: true }) },
    resolve: (_root, { input }, context) => orRefuse(SignInRefused, () => renewSession(context.session, input)),
  }),
  endSession: t.field({
    type: sessionEnded,
    authScopes: { public: true },
    args: { input: t.arg({ type: endSessionInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      await endSession(context.session, input);
      return { ended: true };
    },
  }),
}));
