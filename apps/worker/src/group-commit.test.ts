import { DomainError } from '@plumbline/domain';
import { expect, test } from 'vitest';
import { GroupCommit } from './group-commit.ts';

/** A write that is answered when the test says so, with each item in capitals. */
class HeldWrite {
  readonly groups: Array<{ organizationId: string; items: readonly string[]; held: PromiseWithResolvers<void> }> = [];
  readonly commit = new GroupCommit<string, string>(async (organizationId, items) => {
    const held = Promise.withResolvers<void>();
    this.groups.push({ organizationId, items, held });
    await held.promise;
    return items.map((item) => (item === 'bad' ? new DomainError('RUN_NOT_FOUND') : item.toUpperCase()));
  });

  get items(): (readonly string[])[] {
    return this.groups.map((group) => group.items);
  }
}

const turn = () => new Promise(setImmediate);

test('what comes in one turn, or while a group is written, is one group; every item gets its own answer', async () => {
  const write = new HeldWrite();
  const first = ['a', 'b'].map((item) => write.commit.add('clinic', item));
  await turn();
  const second = ['c', 'd', 'e'].map((item) => write.commit.add('clinic', item));
  await turn();
  expect(write.items).toEqual([['a', 'b']]);
  write.groups[0]?.held.resolve();
  expect(await Promise.all(first)).toEqual(['A', 'B']);
  expect(write.items).toEqual([
    ['a', 'b'],
    ['c', 'd', 'e'],
  ]);
  write.groups[1]?.held.resolve();
  expect(await Promise.all(second)).toEqual(['C', 'D', 'E']);
  const last = write.commit.add('clinic', 'f');
  await turn();
  write.groups[2]?.held.resolve();
  expect(await last).toBe('F');
});

test('two clinics never share a group and do not wait for each other', async () => {
  const write = new HeldWrite();
  const [river, lake] = [write.commit.add('river', 'a'), write.commit.add('lake', 'b')];
  await turn();
  expect(write.groups.map(({ organizationId, items }) => [organizationId, items])).toEqual([
    ['river', ['a']],
    ['lake', ['b']],
  ]);
  write.groups[1]?.held.resolve();
  expect(await lake).toBe('B');
  write.groups[0]?.held.resolve();
  expect(await river).toBe('A');
});

test('an item that is refused is refused alone', async () => {
  const write = new HeldWrite();
  const [good, bad] = [write.commit.add('clinic', 'a'), write.commit.add('clinic', 'bad')];
  await turn();
  write.groups[0]?.held.resolve();
  expect(await good).toBe('A');
  await expect(bad).rejects.toMatchObject({ code: 'RUN_NOT_FOUND' });
});

test('a group that fails is written again item by item, and only the one at fault fails', async () => {
  const groups: (readonly string[])[] = [];
  const commit = new GroupCommit<string, string>(async (_organizationId, items) => {
    groups.push(items);
    if (items.includes('poison')) throw new Error('refused by the database');
    return items.map((item) => item.toUpperCase());
  });
  const [good, poison] = [commit.add('clinic', 'a'), commit.add('clinic', 'poison')];
  expect(await good).toBe('A');
  await expect(poison).rejects.toThrow('refused by the database');
  expect(groups).toEqual([['a', 'poison'], ['a'], ['poison']]);
});

test('what is written again goes one at a time, since the items may lock the same rows', async () => {
  const write = new HeldWrite();
  const both = ['a', 'b'].map((item) => write.commit.add('clinic', item));
  await turn();
  write.groups[0]?.held.reject(new Error('refused by the database'));
  await turn();
  expect(write.items).toEqual([['a', 'b'], ['a']]);
  write.groups[1]?.held.resolve();
  await turn();
  write.groups[2]?.held.resolve();
  expect(await Promise.all(both)).toEqual(['A', 'B']);
});

test('no group is larger than 32, whatever waits', async () => {
  const write = new HeldWrite();
  const all = Array.from({ length: 33 }, (_, index) => write.commit.add('clinic', `${index}`));
  await turn();
  write.groups[0]?.held.resolve();
  await Promise.all(all.slice(0, 32));
  write.groups[1]?.held.resolve();
  expect(await all[32]).toBe('32');
  expect(write.items.map(({ length }) => length)).toEqual([32, 1]);
});

test('an item that its write does not answer is refused', async () => {
  const commit = new GroupCommit<string, string>(async () => []);
  await expect(commit.add('clinic', 'a')).rejects.toThrow(RangeError);
});
