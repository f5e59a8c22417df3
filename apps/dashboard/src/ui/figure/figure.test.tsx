import * as Plot from '@observablehq/plot';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as messages from '../../words/en.ts';
import { WordsProvider } from '../../words/words-provider.tsx';
import { KeysProvider } from '../keys.tsx';
import { Figure } from './figure.tsx';
import { FigureGroup } from './figure-group.tsx';

afterEach(cleanup);

/** The browser tells each picture how wide its place is; here we are the browser. */
let tellWidth: (width: number) => void;
beforeEach(() => {
  const told: ((width: number) => void)[] = [];
  tellWidth = (width) => act(() => told.forEach((tell) => void tell(width)));
  const observe = class {
    constructor(callback: (entries: readonly unknown[]) => void) {
      told.push((width) => callback([{ contentRect: { width } }]));
    }
    observe() {}
    disconnect() {}
  };
  vi.stubGlobal('ResizeObserver', observe);
});

const rows = [
  { day: 1, count: 4 },
  { day: 2, count: 7 },
];

function renderFigures(titles: readonly string[], data = rows) {
  const draw = () => ({ marks: [Plot.line(data, { x: 'day', y: 'count' })] });
  const table = { columns: ['Day', 'Films'], rows: data.map(({ day, count }) => [String(day), String(count)]) };
  render(
    <WordsProvider locale="en-GB" messages={messages}>
      <KeysProvider title="Keys" closeLabel="Close" helpLabel="This list of keys">
        <FigureGroup>
          {titles.map((title) => (
            <Figure
              key={title}
              {...{ title, draw, table }}
              label={`${title} rose`}
              empty="No film yet."
              height={120}
              fileName="a"
            />
          ))}
        </FigureGroup>
      </KeysProvider>
    </WordsProvider>,
  );
}

test('a picture is as wide as its place, says what is seen, and brings no style element that the page would refuse', () => {
  renderFigures(['Arrivals']);
  tellWidth(412.6);
  const picture = screen.getByRole('img', { name: 'Arrivals rose' });
  expect([picture.getAttribute('width'), picture.getAttribute('height')]).toEqual(['412', '120']);
  expect(picture.querySelectorAll('style, [aria-label]')).toHaveLength(0);
  tellWidth(300);
  expect(screen.getByRole('img').getAttribute('width')).toBe('300');
});

test('the table stands in the place of the picture with the numbers behind it', () => {
  renderFigures(['Arrivals']);
  tellWidth(300);
  fireEvent.click(screen.getByRole('button', { name: 'Table: Arrivals' }));
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual(['DayFilms', '14', '27']);
  fireEvent.click(screen.getByRole('button', { name: 'Table: Arrivals' }));
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByRole('img').getAttribute('width')).toBe('300');
});

test('the key turns all figures, one turned before among them, into their tables and back', () => {
  renderFigures(['Arrivals', 'Failures']);
  fireEvent.click(screen.getByRole('button', { name: 'Table: Failures' }));
  fireEvent.keyDown(document.body, { key: 't' });
  expect(screen.getAllByRole('table')).toHaveLength(2);
  fireEvent.keyDown(document.body, { key: 't' });
  expect(screen.queryAllByRole('table')).toHaveLength(0);
});

test('a figure without a number says so and offers nothing to save', () => {
  renderFigures(['Arrivals'], []);
  expect(screen.getByText('No film yet.')).toBeDefined();
  expect(screen.queryAllByRole('button')).toHaveLength(0);
});
