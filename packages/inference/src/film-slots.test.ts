import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { fstatSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { closeSlots, openSlots, slotCount, writeFilms } from './film-slots.ts';

/** A child as the model's: it reads its slots and then hands back what it has. */
const echo = `
  const { SlotReader } = await import(process.argv[2]);
  const slots = new SlotReader();
  process.on('message', (reads) => {
    try {
      const films = reads.map(({ slot, lengths }) => slots.read(slot, lengths));
      process.send(films.map((inputs) => inputs.map((input) => [...input])));
    } catch (error) {
      process.send(error.message);
    }
  });
`;

interface Read {
  readonly slot: number;
  readonly lengths: readonly number[];
}

async function askAll(slots: readonly number[], requests: readonly Read[][]) {
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

test('a child reads the films of each slot, also a shorter batch after a longer one, and mixes no two slots', async () => {
  const slots = openSlots();
  expect(slots).toHaveLength(slotCount);
  const [first = -1, second = -1] = slots;
  writeFilms(first, [Float32Array.of(9, 9), Float32Array.of(9, 9), Float32Array.of(9, 9)]);
  writeFilms(second, [Float32Array.of(-1, -2, -3, -4, -5)]);
  writeFilms(first, [Float32Array.of(1, 2), Float32Array.of(3, 4)]);
  const [ofFirst, ofSecond] = [
    { slot: 0, lengths: [3, 1] },
    { slot: 1, lengths: [5] },
  ];
  const requests = [
    [ofFirst, ofSecond],
    [ofSecond, ofFirst],
    [ofFirst, { slot: 1, lengths: [2] }],
    [{ slot: 1, lengths: [6] }],
  ];
  const [films, negative] = [[[1, 2, 3], [4]], [[-1, -2, -3, -4, -5]]];
  expect(await askAll(slots, requests)).toEqual([
    [films, negative],
    [negative, films],
    [films, [[-1, -2]]],
    'Slot 1 holds 20 bytes and not 24.',
  ]);
  closeSlots(slots);
  expect(() => readSync(first, new Uint8Array(1))).toThrow('EBADF');
});

test('a slot is a file without a name that this account alone may read', () => {
  const slots = openSlots();
  const files = slots.map((slot) => fstatSync(slot));
  expect(files.map(({ nlink, mode }) => [nlink, mode & 0o777])).toEqual([
    [0, 0o600],
    [0, 0o600],
  ]);
  closeSlots(slots);
});

test('films that do not all fit are refused, not cut off', () => {
  const write = `
    const { openSlots, writeFilms } = await import(process.argv[1]);
    try {
      writeFilms(openSlots()[0], [new Float32Array(2000)]);
    } catch (error) {
      console.log(error.message);
    }
  `;
  /** No file of this shell's children grows beyond one block, of 512 or of 1,024 bytes. */
  const limited = 'ulimit -f 1 && exec "$0" --input-type=module --eval "$1" "$2"';
  const slots = fileURLToPath(new URL('./film-slots.ts', import.meta.url));
  const said = execFileSync('sh', ['-c', limited, process.execPath, write, slots], { encoding: 'utf8' });
  expect(said).toMatch(/^(512|1024) of 8000 bytes were written\.$/m);
});
