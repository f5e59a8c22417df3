import dcmjs from 'dcmjs';
import { describe, expect, it } from 'vitest';
import type { Site } from './acquisition/draw-acquisition.ts';
import { renderPair } from './render-pair.ts';
import { writeDicom } from './write-dicom.ts';

const pair = renderPair(11, { preset: 'balanced', pixelSpacingMm: 3 });
const bytes = writeDicom(pair.coronal, pair);

function readElement(file: Uint8Array, tag: string): unknown {
  const { buffer, byteOffset, byteLength } = file;
  const copy = new Uint8Array(byteLength);
  copy.set(new Uint8Array(buffer, byteOffset, byteLength));
  return dcmjs.data.DicomMessage.readFile(copy.buffer).dict[tag]?.Value[0];
}

describe('writeDicom', () => {
  it('begins with 128 bytes of nothing and DICM', () => {
    expect(bytes.subarray(0, 128).every((byte) => byte === 0)).toBe(true);
    expect(Buffer.from(bytes.subarray(128, 132)).toString('latin1')).toBe('DICM');
  });

  it('reads back with the pixels that were rendered', () => {
    const pixels = readElement(bytes, '7FE00010');
    if (!(pixels instanceof ArrayBuffer)) throw new TypeError('The pixel data did not read back as bytes.');
    expect(new Uint16Array(pixels)).toEqual(pair.coronal.pixels);
    expect(readElement(bytes, '00280010')).toBe(pair.coronal.rows);
    expect(readElement(bytes, '00280011')).toBe(pair.coronal.columns);
  });

  it('names the view and how it is hung', () => {
    expect(readElement(bytes, '00185101')).toBe('PA');
    expect(readElement(bytes, '00200020')).toBe('R');
    const lateral = writeDicom(pair.sagittal, pair);
    expect(readElement(lateral, '00185101')).toBe('LL');
    expect(readElement(lateral, '00200020')).toBe('P');
  });

  it('says that it is synthetic where a person and a program will look', () => {
    for (const tag of ['00104000', '00204000']) expect(String(readElement(bytes, tag))).toMatch(/^SYNTHETIC/);
    expect(String(readElement(bytes, '00080070'))).toMatch(/^Plumbline synthetic phantom/);
  });

  it('names the machine that stands at the site of the film', () => {
    const from = (site: Site) => {
      const film = { ...pair.coronal, acquisition: { ...pair.coronal.acquisition, site } };
      const file = writeDicom(film, pair);
      return ['00080080', '00080070', '00081090', '00081010'].map((tag) => readElement(file, tag));
    };
    const [synthetic, model] = ['Plumbline synthetic phantom', 'Parametric spine phantom'];
    expect(from('north')).toEqual(['Synthetic site north', `${synthetic} A`, `${model} A1`, 'NORTH-1']);
    expect(from('hill')).toEqual(['Synthetic site hill', `${synthetic} B`, `${model} B1`, 'HILL-1']);
  });

  it('puts both films into one study and two series', () => {
    const lateral = writeDicom(pair.sagittal, pair);
    expect(readElement(lateral, '0020000D')).toBe(readElement(bytes, '0020000D'));
    expect(readElement(lateral, '0020000E')).not.toBe(readElement(bytes, '0020000E'));
    expect(readElement(lateral, '00080018')).not.toBe(readElement(bytes, '00080018'));
  });

  it('marks a complemented film as MONOCHROME1 with an inverse look-up table', () => {
    const inverted = writeDicom({ ...pair.coronal, photometricInterpretation: 'MONOCHROME1' }, pair);
    expect(readElement(inverted, '00280004')).toBe('MONOCHROME1');
    expect(readElement(inverted, '20500020')).toBe('INVERSE');
  });
});
