import { expect, test } from 'vitest';
import { multipartRelated } from './multipart-related.ts';

const read = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

test('two files become two parts between delimiters, with CRLF line ends and a closing delimiter', async () => {
  const { body, contentType } = multipartRelated([new Blob(['first']), new Blob(['second'])], 'b0');
  expect(contentType).toBe('multipart/related; type="application/dicom"; boundary=b0');
  expect(await read(body)).toBe(
    '--b0\r\nContent-Type: application/dicom\r\n\r\nfirst\r\n' +
      '--b0\r\nContent-Type: application/dicom\r\n\r\nsecond\r\n--b0--\r\n',
  );
});
