import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { KeysProvider, useKeys } from './keys.tsx';

afterEach(cleanup);

function Screen({ onSign }: { onSign: () => void }) {
  useKeys([
    { keys: ['s'], label: 'Sign the reading', run: onSign },
    { keys: ['u', 'Escape'], label: 'Back to the worklist', run: () => undefined },
  ]);
  return <p>Study</p>;
}

function renderScreen(onSign = () => undefined) {
  return render(
    <KeysProvider title="Keys" closeLabel="Close" helpLabel="This list of keys">
      <Screen onSign={onSign} />
    </KeysProvider>,
  );
}

test('a key does what the screen bound it to', () => {
  const sign = vi.fn();
  renderScreen(sign);
  fireEvent.keyDown(document.body, { key: 's' });
  expect(sign).toHaveBeenCalledOnce();
});

test('the question mark lists the keys of the screen and its own', () => {
  renderScreen();
  fireEvent.keyDown(document.body, { key: '?' });
  const terms = screen.getAllByRole('term').map((term) => term.textContent);
  expect(terms).toEqual(['Sign the reading', 'Back to the worklist', 'This list of keys']);
  const keys = screen.getAllByRole('definition').map((definition) => definition.textContent);
  expect(keys).toEqual(['S', 'UEsc', '?']);
});

test('the keys of a screen that has gone do nothing', () => {
  const sign = vi.fn();
  renderScreen(sign).unmount();
  fireEvent.keyDown(document.body, { key: 's' });
  expect(sign).not.toHaveBeenCalled();
});
