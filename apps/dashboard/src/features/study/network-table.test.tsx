import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { NetworkTable } from './network-table.tsx';
import type { StudyNetwork } from './study.ts';

afterEach(cleanup);

const coronal: StudyNetwork = {
  architecture: 'CORONAL',
  views: ['CORONAL'],
  mapMethod: 'CLASS_ACTIVATION',
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
  withoutResultMessage: 'A sentence of the server.',
  results: [],
};

const rowText = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) }).textContent;

test('each network’s number stands beside its threshold and outcome, and the deciding one says so', () => {
  render(<NetworkTable networks={[coronal]} findings={[]} />);
  expect(rowText('Coronal')).toBe('Coronal0.81decidespositive at 0.420.12not flagged at 0.36');
});

test('a network without a result says which film it lacks', () => {
  const findings = [
    { view: 'CORONAL', finding: 'USABLE', message: null },
    { view: 'SAGITTAL', finding: 'NOT_A_SPINE_FILM', message: 'A longer sentence.' },
  ] as const;
  render(<NetworkTable networks={[coronal, dual]} findings={findings} />);
  expect(rowText('Dual')).toBe('Dualno result: sagittal film not a spine film');
});

test('where no finding was kept the server’s sentence is shown', () => {
  render(<NetworkTable networks={[dual]} findings={[]} />);
  expect(rowText('Dual')).toBe('Dualno result: A sentence of the server.');
});
