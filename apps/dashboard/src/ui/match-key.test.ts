import { afterEach, expect, test } from 'vitest';
import { matchKey } from './match-key.ts';

const bind = (...keys: string[]) => ({ keys, label: keys.join(), run: () => undefined });
const press = (key: string, target: EventTarget | null = document.body) => ({
  key,
  target,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
});
const element = (html: string): Element => {
  document.body.innerHTML = html;
  return document.body.firstElementChild ?? document.body;
};

afterEach(() => {
  document.body.innerHTML = '';
});

test('a key means its binding', () => {
  const next = bind('j', 'ArrowDown');
  expect(matchKey(press('j'), [next])).toBe(next);
  expect(matchKey(press('ArrowDown'), [next])).toBe(next);
  expect(matchKey(press('x'), [next])).toBeNull();
});

test('what is typed into a field is text', () => {
  expect(matchKey(press('s', element('<textarea></textarea>')), [bind('s')])).toBeNull();
});

test('with Ctrl a key belongs to the browser', () => {
  expect(matchKey({ ...press('f'), ctrlKey: true }, [bind('f')])).toBeNull();
});

test('Enter on a button presses the button, and a letter on it is still a key', () => {
  const button = element('<button>Sign</button>');
  expect(matchKey(press('Enter', button), [bind('Enter')])).toBeNull();
  expect(matchKey(press('s', button), [bind('s')])).not.toBeNull();
});

test('up and down on the link of a row move between rows, and Enter follows the link', () => {
  const link = element('<a href="/studies/1" data-row-link="">Phantom</a>');
  expect(matchKey(press('ArrowDown', link), [bind('ArrowDown')])).not.toBeNull();
  expect(matchKey(press('Enter', link), [bind('Enter')])).toBeNull();
});

test('inside a dialog the keys of the screen behind it rest', () => {
  const dialog = element('<div role="dialog"><p>Keys</p></div>');
  expect(matchKey(press('u', dialog.querySelector('p')), [bind('u')])).toBeNull();
});

test('of two bindings of one key the later one wins', () => {
  const later = bind('Escape');
  expect(matchKey(press('Escape'), [bind('Escape'), later])).toBe(later);
});
