import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import * as messages from '../../words/en.ts';
import { WordsProvider } from '../../words/words-provider.tsx';
import type { DatedStudy } from './placed-over-time.ts';
import { PriorsTimeline } from './priors-timeline.tsx';

afterEach(cleanup);

const study = (id: string, year: number, of: Pick<DatedStudy, 'largestCobb' | 'screening'>): DatedStudy => ({
  id,
  startedAt: `${year}-03-01T00:00:00.000Z`,
  receivedAt: `${year}-03-01T00:00:00.000Z`,
  readingStatus: 'SIGNED',
  ...of,
});
const signed = study('signed', 2024, {
  largestCobb: { degrees: 27.4, source: 'READING' },
  screening: { results: [{ task: 'CMS', probability: 0.81 }] },
});
const drawn = study('drawn', 2025, { largestCobb: { degrees: 31, source: 'MEASUREMENT' }, screening: null });
const now = study('now', 2026, { largestCobb: null, screening: null });

const show = (priors: readonly DatedStudy[]) =>
  render(
    <WordsProvider locale="en-GB" messages={messages}>
      <PriorsTimeline study={{ ...now, priors: [...priors] }} />
    </WordsProvider>,
  );

test('each earlier study is a way to it that says its values and where the angle is from', () => {
  show([signed, drawn]);
  const figure = within(screen.getByRole('region', { name: 'Over time' }));
  const first = figure.getByRole('link', { name: 'Open the study of 2024-03-01, Cobb 27° signed, CMS 0.81' });
  expect(first.getAttribute('href')).toBe('/studies/signed');
  expect(figure.getByRole('link', { name: 'Open the study of 2025-03-01, Cobb 31° drawn' })).toBeTruthy();
  expect(figure.getAllByRole('link', { name: /^Open/ })).toHaveLength(2);
  expect(screen.getAllByRole('row')[1]?.textContent).toContain('2026-03-01 · this study');
});

test('where there is no earlier study there is nothing', () => {
  const { container } = show([]);
  expect(container.childElementCount).toBe(0);
});
