import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import * as messages from '../../words/en.ts';
import { WordsProvider } from '../../words/words-provider.tsx';
import { NetworkTable } from './network-table.tsx';
import type { StudyFinding, StudyNetwork } from './study.ts';

afterEach(cleanup);

const coronal: StudyNetwork = {
  architecture: 'CORONAL',
  views: ['CORONAL'],
  mapMethod: 'CLASS_ACTIVATION',
  withoutResultReason: null,
  withoutResultMessage: null,
  results: [
    { task: 'SCOLIOSIS', deciding: true, outcome: 'POSITIVE', probability: 0.812, threshold: 0.42 },
    { task: 'CMS', deciding: false, outcome: 'NEGATIVE', probability: 0.12, threshold: 0.36 },
  ],
};
const dual: StudyNetwork = {
  architecture: 'DUAL',
  views: ['CORONAL', 'SAGITTAL'],
  mapMethod: 'CLASS_ACTIVATION',
  withoutResultReason: 'SAGITTAL_VIEW_MISSING',
  withoutResultMessage: 'A sentence of the server.',
  results: [],
};

const renderTable = (networks: readonly StudyNetwork[], findings: readonly StudyFinding[]) =>
  render(
    <WordsProvider locale="en-GB" messages={messages}>
      <NetworkTable networks={networks} findings={findings} />
    </WordsProvider>,
  );

const rowText = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) }).textContent;

test('each network’s number stands beside its threshold and outcome, and the deciding one says so', () => {
  renderTable([coronal], []);
  expect(rowText('Coronal')).toBe('Coronal0.81decidespositive at 0.420.12not flagged at 0.36');
});

test('a network without a result says which film it lacks', () => {
  const findings = [
    { view: 'CORONAL', finding: 'USABLE', reason: null, message: null },
    { view: 'SAGITTAL', finding: 'NOT_A_SPINE_FILM', reason: 'FILM_NOT_A_SPINE_FILM', message: 'A longer sentence.' },
  ] as const;
  renderTable([coronal, dual], findings);
  expect(rowText('Dual')).toBe('Dualno result: sagittal film not a spine film');
});

test('where no finding was kept the server’s sentence is shown', () => {
  renderTable([dual], []);
  expect(rowText('Dual')).toBe('Dualno result: A sentence of the server.');
});
