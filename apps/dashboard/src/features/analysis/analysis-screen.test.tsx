import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeysProvider } from '../../ui/keys.tsx';
import * as messages from '../../words/en.ts';
import { WordsProvider } from '../../words/words-provider.tsx';
import { AnalysisScreen } from './analysis-screen.tsx';
import type { Figures, FrozenCohort, Measures } from './figures.ts';
import type { AnalysisTab } from './tab-of.ts';

let tellWidth: () => void;
/** What the server is asked for, in order; each is answered when the test says so. */
let asked: { address: string; answer: (body: unknown) => void }[];

beforeEach(() => {
  const told: (() => void)[] = [];
  tellWidth = () => act(() => told.forEach((tell) => void tell()));
  const observe = class {
    constructor(callback: (entries: readonly unknown[]) => void) {
      told.push(() => callback([{ contentRect: { width: 560 } }]));
    }
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  vi.stubGlobal('ResizeObserver', observe);
  asked = [];
  vi.stubGlobal('fetch', (address: string) => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    asked.push({ address, answer: (body) => resolve(Response.json(body)) });
    return promise;
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  window.history.replaceState(null, '', '/');
});

const share = (count: number, total: number) => ({ count, total, estimate: count / total, lower: 0.11, upper: 0.99 });
const measures: Measures = {
  sensitivity: share(3, 4),
  specificity: share(5, 6),
  positivePredictiveValue: share(3, 4),
  negativePredictiveValue: share(5, 6),
  accuracy: share(8, 10),
};
const table = { truePositives: 3, falsePositives: 1, falseNegatives: 1, trueNegatives: 5 };
const estimate = { estimate: 0.9, lower: 0.7, upper: 0.98 };
const empty = Array.from({ length: 20 }, () => 0);

/** Four with the condition, six without; one more with it is undecided. */
const figures: Figures = {
  __typename: 'CohortFigures',
  snapshotSha256: 'a'.repeat(64),
  model: 'dual 1.2.0',
  task: 'CMS',
  showsSmallCells: false,
  parameters: { threshold: null, prevalence: 0.06 },
  counts: { members: 12, patients: 12, withoutReference: 1, indeterminate: 1, withoutResult: 0, cases: 10 },
  accuracy: {
    table,
    measures,
    tableWithUndecided: { ...table, falseNegatives: 2 },
    measuresWithUndecided: { ...measures, sensitivity: share(3, 5) },
    byPatient: null,
    atPrevalence: { prevalence: 0.06, adjusted: false, positive: estimate, negative: estimate },
  },
  change: null,
  roc: {
    area: estimate,
    positives: 4,
    negatives: 6,
    thresholds: [null, 0.8, 0.5, 0.42, 0.1],
    truePositives: [0, 2, 3, 4, 4],
    falsePositives: [0, 0, 1, 2, 6],
    lower: [0, 0.1, 0.3, 0.5, 0.5],
    upper: [0.5, 0.8, 0.9, 1, 1],
  },
  precisionRecall: null,
  calibration: null,
  decisionCurve: null,
  distribution: { withCondition: empty, withoutCondition: empty, withoutReference: empty },
  groups: [
    {
      kind: 'SEX',
      groups: [
        { label: 'FEMALE', cases: 8, accuracy: { measures, area: estimate } },
        { label: 'MALE', cases: null, accuracy: null },
      ],
      others: null,
    },
  ],
  readers: [],
  betweenReaders: [],
  checklist: [{ guideline: 'CLAIM', subject: 'Rationale of the sample size', answer: null }],
};

const frozen: FrozenCohort = {
  id: 'f',
  state: 'COMPLETED',
  studiesDone: 12,
  studiesInAll: 12,
  failureCode: null,
  sha256: 'a'.repeat(64),
  studyCount: 12,
  patientCount: 12,
  referenceCount: 11,
  requestedAt: '2026-11-20T10:00:00Z',
  requestedBy: 'Analyst',
  endedAt: '2026-11-20T10:00:01Z',
  cohort: { id: 'c', name: 'All' },
  definition: { id: 'd', number: 1, criterion: { kind: 'ALL', criteria: [] } },
  flow: null,
};

function show(firstTab: AnalysisTab) {
  render(
    <WordsProvider locale="en-GB" messages={messages}>
      <KeysProvider title="Keys" closeLabel="Close" helpLabel="This list of keys">
        <AnalysisScreen
          frozen={frozen}
          figures={figures}
          question={{ frozenCohortId: 'f', modelVersionId: 'v', task: 'CMS', threshold: null, prevalence: null }}
          versions={[{ id: 'v', label: 'dual 1.2.0' }]}
          sentence="every study"
          firstTab={firstTab}
          mayExport
        />
      </KeysProvider>
    </WordsProvider>,
  );
  tellWidth();
}

const rowsOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );

test('an arrow moves the point: counts follow at once, intervals when the server has told them', async () => {
  show('performance');
  expect(rowsOf('Decided results')[0]).toEqual(['0.75', '0.11–0.99', '3 / 4']);
  const point = screen.getByRole('slider', { name: 'Operating point on the curve' });
  // The version's own point lies on the third of the curve; one to the right is the fourth, at 0.42.
  fireEvent.keyDown(point, { key: 'ArrowRight' });
  expect(point.getAttribute('aria-valuetext')).toBe('Threshold 0.42: sensitivity 1.00, specificity 0.67');
  expect(rowsOf('Decided results').slice(0, 2)).toEqual([
    ['1.00', '…', '4 / 4'],
    ['0.67', '…', '4 / 6'],
  ]);
  expect(window.location.search).toBe('?threshold=0.42');
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.address).toBe('/cohort-data/figures/f?version=v&task=CMS&threshold=0.42');
  const change = { flaggedMore: 31, missedMore: 2 };
  asked[0]?.answer({ cohortFigures: { ...figures, change } });
  await screen.findByText('At 0.42 you would flag 31 more and miss 2 more known CMS, against the own point.');
  expect(rowsOf('Decided results')[0]).toEqual(['1.00', '0.11–0.99', '4 / 4']);
});

test('undecided results can be counted as wrong at every point', () => {
  show('performance');
  fireEvent.click(screen.getByRole('radio', { name: 'Undecided counted as wrong' }));
  expect(rowsOf('Undecided counted as wrong')[0]).toEqual(['0.60', '0.11–0.99', '3 / 5']);
  fireEvent.keyDown(screen.getByRole('slider'), { key: 'End' });
  expect(rowsOf('Undecided counted as wrong')[0]).toEqual(['0.80', '…', '4 / 5']);
});

test('a prevalence that is typed is told in whole people at once', () => {
  show('performance');
  fireEvent.change(screen.getByRole('textbox', { name: 'Prevalence' }), { target: { value: '10' } });
  // Of 100 affected 75 found; of 900 others one in six.
  expect(screen.getByText(/75 of 100 found, 25 missed, 150 flagged without CMS/)).toBeDefined();
  fireEvent.change(screen.getByRole('textbox', { name: 'Prevalence' }), { target: { value: '120' } });
  expect(screen.getByRole('textbox', { name: 'Prevalence' }).getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/75 of 100 found/)).toBeDefined();
});

test('a group whose cells are too small is named, and its numbers are not there', () => {
  show('subgroups');
  expect(screen.getByText(/are hidden from your role/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Table: Sex' }));
  const male = within(screen.getByRole('table')).getByRole('row', { name: /^Male/ });
  expect(within(male).getAllByText('too few to be shown')).toHaveLength(2);
});

test('files are of the version, task and point on the screen', () => {
  show('export');
  const json = screen.getByRole('link', { name: 'Verifiable figures (JSON)' });
  expect(json.getAttribute('href')).toBe('/cohort-files/f/figures.json?version=v&task=CMS');
});
