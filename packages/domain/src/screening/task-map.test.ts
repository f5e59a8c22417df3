import { expect, test } from 'vitest';
import { DomainError } from '../errors.ts';
import { taskMap } from './task-map.ts';

const classes = ['NC', 'AIS', 'CMS'];
/** Two cells a class: NC 1 and 10, AIS 2 and 20, CMS 6 and 60. */
const maps = Float32Array.of(1, 10, 2, 20, 6, 60);

test('sets the mean of AIS and CMS against NC for scoliosis', () => {
  expect([...taskMap(maps, classes, ['AIS', 'CMS'])]).toEqual([3, 30]);
});

test('sets CMS against the mean of NC and AIS for CMS', () => {
  expect([...taskMap(maps, classes, ['CMS'])]).toEqual([4.5, 45]);
});

test('refuses maps that do not divide into the classes', () => {
  expect(() => taskMap(Float32Array.of(1, 2, 3, 4), classes, ['CMS'])).toThrow(DomainError);
});
