import { expect, test } from 'vitest';
import { errors } from '../../apps/dashboard/src/words/errors/zh-cn.ts';
import { errorMeanings } from '../../packages/domain/src/errors.ts';

test('every refusal has a Chinese sentence in the dashboard, and no sentence is left of a refusal that has gone', () => {
  expect(Object.keys(errors).toSorted()).toEqual(Object.keys(errorMeanings).toSorted());
});
