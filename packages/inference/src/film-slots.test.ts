import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { closeSlots, openSlots, slotCount, writeFilms } from './film-slots.ts';

/** A child as the model's: it hands back what it reads in its slots. */
const echo = `
  const { SlotReader } = await import(process.argv[2]);
  const slots = new SlotReader();
  process.on('message', ({ slot, lengths }) => {
    try {
      process.send(slots.read(slot, lengths).map((films) => [...films]));
    } catch (error) {
      process.send(error.message);
    }
  });
`;

async function askAll(slots: readonly number[], requests: readonly { slot: number; lengths: number[] }[]) {
  const child = fork('-', [fileURLToPath(new URL('./film-slots.ts', import.meta.url))], {
    execArgv: ['--input-type=module', '--eval', echo],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc', ...slots],
  });
  const answers: unknown[] = [];
  for (const request of requests) {
    child.send(request);
    const [answer] = await once(child, 'message');
    answers.push(answer);
  }
  child.disconnect();
  await once(child, 'exit');
  return answers;
}

test('a child reads the films of each slot, also a shorter batch after a longer one', async () => {
  const slots = openSlots();
  expect(slots).toHaveLength(slotCount);
  const [first = -1, second = -1] = slots;
  writeFilms(first, [Float32Array.of(9, 9), Float32Array.of(9, 9), Float32Array.of(9, 9)]);
  writeFilms(second, [Float32Array.of(-1.5)]);
  writeFilms(first, [Float32Array.of(1, 2), Float32Array.of(3, 4)]);
  const requests = [
    { slot: 0, lengths: [3, 1] },
    { slot: 1, lengths: [1] },
    { slot: 1, lengths: [2] },
  ];
  expect(await askAll(slots, requests)).toEqual([[[1, 2, 3], [4]], [[-1.5]], 'Slot 1 holds 4 bytes and not 8.']);
  closeSlots(slots);
  expect(() => readSync(first, new Uint8Array(1))).toThrow('EBADF');
});
