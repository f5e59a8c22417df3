import { describe, expect, it } from 'vitest';
import { decodeText } from './character-set.ts';

/** Bytes from hexadecimal digits, as PS3.5 annexes H to K print their examples. */
const bytes = (hexadecimal: string): Uint8Array => Buffer.from(hexadecimal.replaceAll(' ', ''), 'hex');

describe('decodeText', () => {
  it('reads plain ASCII when no character set is named', () => {
    expect(decodeText(Buffer.from('Doe^Jane'), [])).toBe('Doe^Jane');
  });

  it('reads Western European, Cyrillic, Greek and Thai letters in one byte each', () => {
    expect(decodeText(bytes('42 75 63 5E 4A E9 72 F4 6D 65'), ['ISO_IR 100'])).toBe('Buc^Jérôme');
    expect(decodeText(bytes('BB EE DA 63 65 DC D1 79 70 D3'), ['ISO_IR 144'])).toBe('Люкceмбypг');
    expect(decodeText(bytes('C4 E9 EF ED F5 F3 E9 EF F2'), ['ISO_IR 126'])).toBe('Διονυσιος');
    expect(decodeText(bytes('C1 D2'), ['ISO_IR 166'])).toBe('มา');
  });

  it('reads UTF-8 and GB18030 (PS3.5 annex J)', () => {
    expect(decodeText(bytes('E7 8E 8B 5E E5 B0 8F E6 9D B1'), ['ISO_IR 192'])).toBe('王^小東');
    expect(decodeText(bytes('CD F5 5E D0 A1 B6 AB'), ['GB18030'])).toBe('王^小东');
  });

  it('follows Japanese escape sequences (PS3.5 H.3.1)', () => {
    const name =
      '59 61 6D 61 64 61 5E 54 61 72 6F 75 3D 1B 24 42 3B 33 45 44 1B 28 42 5E 1B 24 42 42 40 4F 3A 1B 28 42 3D ' +
      '1B 24 42 24 64 24 5E 24 40 1B 28 42 5E 1B 24 42 24 3F 24 6D 24 26 1B 28 42';
    expect(decodeText(bytes(name), ['', 'ISO 2022 IR 87'])).toBe('Yamada^Tarou=山田^太郎=やまだ^たろう');
  });

  it('reads half-width katakana as the first character set (PS3.5 H.3.2)', () => {
    const name = 'D4 CF C0 DE 5E C0 DB B3 3D 1B 24 42 3B 33 45 44 1B 28 4A 5E 1B 24 42 42 40 4F 3A 1B 28 4A';
    expect(decodeText(bytes(name), ['ISO 2022 IR 13', 'ISO 2022 IR 87'])).toBe('ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎');
  });

  it('reads the supplementary Japanese set', () => {
    expect(decodeText(bytes('1B 24 28 44 30 21 1B 28 42'), ['', 'ISO 2022 IR 159'])).toBe('丂');
  });

  it('follows Korean and simplified Chinese escape sequences (PS3.5 annexes I.2 and K.2)', () => {
    const korean =
      '48 6F 6E 67 5E 47 69 6C 64 6F 6E 67 3D 1B 24 29 43 FB F3 5E 1B 24 29 43 D1 CE D4 D7 3D ' +
      '1B 24 29 43 C8 AB 5E 1B 24 29 43 B1 E6 B5 BF';
    expect(decodeText(bytes(korean), ['', 'ISO 2022 IR 149'])).toBe('Hong^Gildong=洪^吉洞=홍^길동');
    expect(decodeText(bytes('1B 24 29 41 D5 C5 5E 1B 24 29 41 D0 A1 B6 AB'), ['', 'ISO 2022 IR 58'])).toBe('张^小东');
  });

  it('goes back to the first character set behind a delimiter', () => {
    expect(decodeText(bytes('1B 2D 4C BB 5E E9'), ['ISO 2022 IR 100', 'ISO 2022 IR 144'])).toBe('Л^é');
  });

  it('reads an unknown character set as Latin 1 and leaves unknown escapes standing', () => {
    expect(decodeText(bytes('E9'), ['ISO_IR 999'])).toBe('é');
    expect(decodeText(bytes('41 1B 7A 42'), [])).toBe('A\u001bzB');
  });
});
