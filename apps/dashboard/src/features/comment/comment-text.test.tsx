import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import * as messages from '../../words/en.ts';
import { WordsProvider } from '../../words/words-provider.tsx';
import { CommentText } from './comment-text.tsx';

afterEach(cleanup);

function parts(body: string | null, mentionedNames: string[]): { text: string; names: string[] } {
  const { container } = render(
    <WordsProvider locale="en-GB" messages={messages}>
      <CommentText comment={{ body, mentionedNames }} />
    </WordsProvider>,
  );
  return {
    text: container.textContent ?? '',
    names: [...container.querySelectorAll('b')].map(({ textContent }) => textContent ?? ''),
  };
}

test('sets off the names that were mentioned, and nothing else', () => {
  const body = '@Ann Lee and @Bo Chen: look at @Nobody, @Ann Lee.';
  expect(parts(body, ['Ann Lee', 'Bo Chen'])).toEqual({ text: body, names: ['@Ann Lee', '@Bo Chen', '@Ann Lee'] });
});

test('of two names that begin alike the longer one is meant', () => {
  expect(parts('@Ann Leeds', ['Ann Lee', 'Ann Leeds']).names).toEqual(['@Ann Leeds']);
});

test('of words that are kept back it is said that they are', () => {
  expect(parts(null, ['Ann Lee'])).toEqual({ text: expect.stringMatching(/^Kept from you until/), names: [] });
});

test('markup in a comment is text', () => {
  expect(parts('<b>bold</b>', [])).toEqual({ text: '<b>bold</b>', names: [] });
});
