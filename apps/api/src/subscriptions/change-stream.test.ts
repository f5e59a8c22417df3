import { expect, test, vi } from 'vitest';
import { ChangeStream } from './change-stream.ts';

const open = () => {
  const onEnd = vi.fn();
  return { stream: new ChangeStream(onEnd), onEnd };
};

test('who waits hears at once, who is busy hears everything together and nothing twice', async () => {
  const { stream } = open();
  const waiting = stream.next();
  stream.push('a');
  for (const id of ['b', 'c', 'b']) stream.push(id);
  expect((await waiting).value).toEqual({ studyIds: ['a'], isGap: false });
  expect((await stream.next()).value).toEqual({ studyIds: ['b', 'c'], isGap: false });
});

test('a gap swallows the ids: whoever hears of it asks for everything', async () => {
  const { stream } = open();
  for (const id of ['a', null, 'b']) stream.push(id);
  expect((await stream.next()).value).toEqual({ studyIds: [], isGap: true });
});

test('a flood is one gap', async () => {
  const { stream } = open();
  for (let study = 0; study < 5_000; study++) stream.push(`study ${study}`);
  expect((await stream.next()).value).toEqual({ studyIds: [], isGap: true });
});

test('ended from outside, it lets go of who waits, once', async () => {
  const { stream, onEnd } = open();
  const waiting = stream.next();
  await stream.return();
  stream.end();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(onEnd).toHaveBeenCalledOnce();
});
