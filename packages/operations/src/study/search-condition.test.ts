import { expect, test } from 'vitest';
import { escapeLike, searchCondition } from './search-condition.ts';

test('what LIKE reads as a wildcard stands for itself', () => {
  expect(escapeLike('100%_a\\b')).toBe('100\\%\\_a\\\\b');
});

test('asks for every word, whether parted by a space or by the caret of a DICOM name', () => {
  expect(searchCondition(' doe^Jane ')?.values).toEqual(['%doe%', '%doe%', '%doe%', '%Jane%', '%Jane%', '%Jane%']);
});

test('hands the words over as values, never as SQL', () => {
  expect(searchCondition("'; drop table patient; --")?.sql).not.toContain('drop');
});

test('asks for nothing when nothing is searched for', () => {
  expect(searchCondition('  ^ ')).toBeNull();
});

test('looks at eight words at most', () => {
  expect(searchCondition('a b c d e f g h i j')?.values).toHaveLength(8 * 3);
});
