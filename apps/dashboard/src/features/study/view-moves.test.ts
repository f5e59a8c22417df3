import { expect, test } from 'vitest';
import type { FilmFindingCode, View } from '../../graphql/generated/graphql.ts';
import { viewMoves } from './view-moves.ts';

const film = (id: string, view: View) => ({ id, view });
const found = (coronal: FilmFindingCode, sagittal: FilmFindingCode) => [
  { view: 'CORONAL' as const, finding: coronal },
  { view: 'SAGITTAL' as const, finding: sagittal },
];
const pair = [film('c', 'CORONAL'), film('s', 'SAGITTAL')];

test('a swapped pair changes places in one step', () => {
  const swap = [
    { filmId: 'c', view: 'SAGITTAL' },
    { filmId: 's', view: 'CORONAL' },
  ];
  expect(viewMoves(pair, found('SWAPPED', 'SWAPPED'))).toEqual([{ kind: 'SWAP', number: null, films: swap }]);
  expect(viewMoves(pair, found('NOT_THIS_VIEW', 'USABLE'))).toEqual([{ kind: 'SWAP', number: null, films: swap }]);
});

test('usable films are left in peace', () => {
  expect(viewMoves(pair, found('USABLE', 'USABLE'))).toEqual([]);
  expect(viewMoves([film('c', 'CORONAL')], found('USABLE', 'MISSING'))).toEqual([]);
  expect(viewMoves([], [])).toEqual([]);
});

test('a lone film that shows the other view can become it', () => {
  expect(viewMoves([film('c', 'CORONAL')], found('NOT_THIS_VIEW', 'MISSING'))).toEqual([
    { kind: 'MOVE', number: null, films: [{ filmId: 'c', view: 'SAGITTAL' }] },
  ]);
});

test('of two films of one view either can become the missing one', () => {
  const moves = viewMoves([film('c1', 'CORONAL'), film('c2', 'CORONAL')], found('USABLE', 'MISSING'));
  expect(moves).toEqual([
    { kind: 'MOVE', number: 1, films: [{ filmId: 'c1', view: 'SAGITTAL' }] },
    { kind: 'MOVE', number: 2, films: [{ filmId: 'c2', view: 'SAGITTAL' }] },
  ]);
});
