import { expect, test } from 'vitest';
import { formBoundary } from './form-boundary.ts';
import { readFormFiles } from './read-form-files.ts';

/** The form as fetch would send it, in chunks of so many bytes, and what it reads as. */
async function read(form: FormData, { chunk = 7, cut = 0, atMost = 1_000 } = {}) {
  const request = new Request('http://localhost', { method: 'POST', body: form });
  const boundary = formBoundary(request.headers.get('content-type') ?? undefined);
  const bytes = Buffer.from(await request.arrayBuffer());
  async function* body() {
    for (let place = 0; place < bytes.length - cut; place += chunk) {
      yield bytes.subarray(place, Math.min(place + chunk, bytes.length - cut));
    }
  }
  const files: [string, string][] = [];
  for await (const { name, content } of readFormFiles(body(), boundary, atMost)) {
    files.push([name, Buffer.from(content).toString()]);
  }
  return files;
}

function formOf(...files: (readonly [string, string])[]): FormData {
  const form = new FormData();
  form.append('note', 'no file');
  for (const [name, content] of files) form.append('files', new Blob([content]), name);
  return form;
}

test.each([1, 7, 1_000])(
  'gives the files of a form in chunks of %d bytes, and passes over other fields',
  async (chunk) => {
    const files = [
      ['manifest.json', '{}'],
      ['pair.onnx', 'a\r\nb\r\n--c'],
      ['empty', ''],
    ] as const;
    expect(await read(formOf(...files), { chunk })).toEqual(files);
  },
);

test('gives a name that leads out of a folder as it was sent, for the operation to refuse', async () => {
  expect(await read(formOf(['../../escape', 'x']))).toEqual([['../../escape', 'x']]);
});

test('a file that is too long is refused', async () => {
  const reading = read(formOf(['big', 'x'.repeat(1_001)]));
  await expect(reading).rejects.toMatchObject({ code: 'MODEL_TOO_LARGE' });
});

test('a form that breaks off is refused', async () => {
  await expect(read(formOf(['a', 'b']), { cut: 10 })).rejects.toMatchObject({ code: 'REQUEST_BROKEN' });
});

test.each([undefined, 'multipart/related; boundary=x', 'multipart/form-data', 'application/json'])(
  '%s is no form with files',
  (contentType) => {
    expect(() => formBoundary(contentType)).toThrow(expect.objectContaining({ code: 'FORM_EXPECTED' }));
  },
);
