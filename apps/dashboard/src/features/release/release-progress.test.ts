import { expect, test } from 'vitest';
import { checks, progressOf } from './release-progress.ts';

const nothing = {
  modifications: '',
  protocol: '',
  impact: '',
  evaluation: null,
  events: [],
  proposalSha256: null,
  approvals: [],
};
const done = (facts: Parameters<typeof progressOf>[0]) => checks.filter((check) => progressOf(facts)[check]);

test('a draft without a word has nothing behind it, and two documents of three are not three', () => {
  expect(done(nothing)).toEqual([]);
  expect(done({ ...nothing, modifications: 'a', protocol: 'b' })).toEqual([]);
  expect(done({ ...nothing, modifications: 'a', protocol: 'b', impact: 'c' })).toEqual(['DOCUMENTS']);
});

test('a step that was taken stays taken in a later state', () => {
  const event = (toState: 'VALIDATED' | 'SHADOW' | 'RETIRED') => ({
    id: toState,
    fromState: null,
    toState,
    person: null,
    reason: '',
    recordedAt: '',
  });
  expect(done({ ...nothing, events: [event('RETIRED'), event('SHADOW'), event('VALIDATED')] })).toEqual([
    'VALIDATED',
    'SHADOW',
  ]);
});
