import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { createTranslator } from 'use-intl/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeysProvider } from '../../ui/keys.tsx';
import * as messages from '../../words/en.ts';
import { WordsProvider } from '../../words/words-provider.tsx';
import { CountPanel } from './count-panel.tsx';
import type { Criterion } from './criterion.ts';
import { criterionChoices } from './criterion-choices.ts';
import { criterionOf, draftOf } from './criterion-draft.ts';
import { CriterionEditor } from './criterion-editor.tsx';
import { definitionSentence } from './definition-sentence.ts';

let asked: { definition: unknown; answer: (members: number) => Promise<void> }[];

beforeEach(() => {
  asked = [];
  vi.useFakeTimers();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('fetch', (_address: string, { body }: { body: string }) => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    const answer = (members: number) =>
      act(async () => {
        const count = { members, noFilmPair: 1, noResult: 0, noReferenceStandard: 2, indeterminate: 0, analysed: 4 };
        resolve(Response.json({ cohortCount: { __typename: 'CohortCount', ...count } }));
        await vi.advanceTimersByTimeAsync(0);
      });
    asked.push({ definition: JSON.parse(body), answer });
    return promise;
  });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const t = createTranslator<typeof messages, 'cohort'>({ locale: 'en-GB', messages, namespace: 'cohort' });
const reading = createTranslator<typeof messages, 'reading'>({ locale: 'en-GB', messages, namespace: 'reading' });
const version = { id: '6a8e', name: 'dual', version: '1.2.0' };
const choices = criterionChoices(t, reading, {
  studies: 10,
  sites: ['North Clinic'],
  manufacturers: ['Acme'],
  versions: [version],
});

function inWords(children: React.ReactNode) {
  return (
    <WordsProvider locale="en-GB" messages={messages}>
      <KeysProvider title="Keys" closeLabel="Close" helpLabel="This list of keys">
        {children}
      </KeysProvider>
    </WordsProvider>
  );
}

const ages = (fromYears: number): Criterion => ({ kind: 'AGE', fromYears, toYears: null });
const rest = () => act(() => vi.advanceTimersByTimeAsync(200));

test('a count that comes late is nobody’s any more: the last question wins', async () => {
  const { rerender } = render(inWords(<CountPanel definition={ages(10)} studies={10} />));
  await rest();
  rerender(inWords(<CountPanel definition={ages(11)} studies={10} />));
  await rest();
  expect(asked.map(({ definition }) => definition)).toEqual([ages(10), ages(11)]);
  await asked[1]?.answer(7);
  await asked[0]?.answer(9);
  expect(screen.getByText('7')).toBeDefined();
  expect(screen.queryByText('9')).toBeNull();
});

test('while keys are struck nobody is asked, and the last count stands', async () => {
  const { rerender } = render(inWords(<CountPanel definition={ages(10)} studies={10} />));
  await rest();
  await asked[0]?.answer(9);
  for (const years of [11, 12, 13]) rerender(inWords(<CountPanel definition={ages(years)} studies={10} />));
  expect(screen.getByText('9')).toBeDefined();
  await rest();
  expect(asked.map(({ definition }) => definition)).toEqual([ages(10), ages(13)]);
});

function Editor({ first, tell }: { first: Criterion; tell: (criterion: Criterion) => void }) {
  const [draft, setDraft] = useState(() => draftOf(first));
  tell(criterionOf(draft));
  return <CriterionEditor draft={draft} choices={choices} change={setDraft} />;
}

test('a definition is written without code: a value chosen, a criterion turned round, a group joined by or', () => {
  let written: Criterion | null = null;
  const site: Criterion = { kind: 'SITE', oneOf: [] };
  render(inWords(<Editor first={{ kind: 'ALL', criteria: [ages(10), site] }} tell={(said) => (written = said)} />));
  expect(written).toEqual({ kind: 'ALL', criteria: [ages(10)] });
  const row = screen.getByRole('group', { name: 'Site' });
  expect(within(row).getByText('Not counted until it is complete.')).toBeDefined();
  fireEvent.click(within(row).getByRole('button', { name: 'North Clinic' }));
  fireEvent.click(within(row).getByRole('button', { name: 'Not: Site' }));
  fireEvent.click(screen.getByRole('radio', { name: 'any of these' }));
  const north: Criterion = { kind: 'SITE', oneOf: ['North Clinic'] };
  expect(written).toEqual({ kind: 'ANY', criteria: [ages(10), { kind: 'NOT', criterion: north }] });
  fireEvent.click(screen.getByRole('button', { name: 'Remove Age' }));
  expect(written).toEqual({ kind: 'ANY', criteria: [{ kind: 'NOT', criterion: north }] });
});

test('a definition is said in words, versions by their names', () => {
  const definition: Criterion = {
    kind: 'ALL',
    criteria: [
      { kind: 'AGE', fromYears: 10, toYears: 18 },
      {
        kind: 'ANY',
        criteria: [
          { kind: 'MODEL_VERSION', oneOf: ['6a8e'] },
          { kind: 'NOT', criterion: { kind: 'FLAG', oneOf: ['CMS'] } },
        ],
      },
    ],
  };
  expect(definitionSentence(t, choices, definition)).toBe('age 10 to 18 and (screened by dual 1.2.0 or not flag CMS)');
});
