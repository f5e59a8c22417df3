import { expect, test } from 'vitest';
import { parseCsv } from './parse-csv.ts';

test('reads records by the names of the first line, whatever ends the lines', () => {
  expect(parseCsv('\uFEFFstudy,label\r\ns1,NC\ns2,\n')).toEqual([
    { study: 's1', label: 'NC' },
    { study: 's2', label: '' },
  ]);
});

test('takes commas, quotes and line ends inside quotes as they are', () => {
  expect(parseCsv('a,b\n"1,5","say ""film""\nor x-ray"')).toEqual([{ a: '1,5', b: 'say "film"\nor x-ray' }]);
});

test('refuses a record with a field too few', () => {
  expect(() => parseCsv('a,b\n1,2\n3')).toThrow('Record 3 has 1 fields.');
});
