/**
 * Text of a DICOM value in the repertoires that Specific Character Set (0008,0005) names, PS3.3 C.12.1.1.2 and PS3.5 6.1.
 * Repertoires and escape sequences are the tables C.12-2 to C.12-5 of PS3.3.
 */

/** Defined term without "ISO_IR " or "ISO 2022 IR " to the runtime's decoder; every one of them contains ASCII. */
const encodingOfTerm: Readonly<Record<string, string>> = {
  '': 'iso-8859-1',
  '6': 'iso-8859-1',
  '100': 'iso-8859-1',
  '101': 'iso-8859-2',
  '109': 'iso-8859-3',
  '110': 'iso-8859-4',
  '144': 'iso-8859-5',
  '127': 'iso-8859-6',
  '126': 'iso-8859-7',
  '138': 'iso-8859-8',
  '148': 'iso-8859-9',
  '203': 'iso-8859-15',
  '13': 'shift_jis',
  '166': 'windows-874',
  '192': 'utf-8',
  GB18030: 'gb18030',
  GBK: 'gbk',
};

/** What follows an escape byte to put a set into the lower half of the bytes; null is ASCII or Japanese Roman letters. */
const lowerOfEscape: Readonly<Record<string, 'jis-x-0208' | 'jis-x-0212' | null>> = {
  '(B': null,
  '(J': null,
  $B: 'jis-x-0208',
  '$(D': 'jis-x-0212',
};

/** What follows an escape byte to put a set into the upper half, as the decoder that has ASCII in the lower one. */
const upperOfEscape: Readonly<Record<string, string>> = {
  ')I': 'shift_jis',
  '-A': 'iso-8859-1',
  '-B': 'iso-8859-2',
  '-C': 'iso-8859-3',
  '-D': 'iso-8859-4',
  '-L': 'iso-8859-5',
  '-G': 'iso-8859-6',
  '-F': 'iso-8859-7',
  '-H': 'iso-8859-8',
  '-M': 'iso-8859-9',
  '-b': 'iso-8859-15',
  '-T': 'windows-874',
  '$)C': 'euc-kr',
  '$)A': 'gbk',
};

const escapes = [...Object.keys(lowerOfEscape), ...Object.keys(upperOfEscape)];
const escapeByte = 0x1b;

/** The sets that bytes stand for at one place of a value. */
interface Code {
  readonly lower: 'jis-x-0208' | 'jis-x-0212' | null;
  readonly upper: string;
}

/**
 * The text of a value. A character set that is not known reads as Latin 1, so that a name is readable rather than lost.
 *
 * @param bytes the value as it stands in the file
 * @param characterSets the values of Specific Character Set in the film, in their order
 */
export function decodeText(bytes: Uint8Array, characterSets: readonly string[]): string {
  const first = (characterSets[0] ?? '').trim().replace(/^ISO_IR |^ISO 2022 IR /, '');
  const upper = encodingOfTerm[first] ?? 'iso-8859-1';
  return bytes.includes(escapeByte) ? decodeWithEscapes(bytes, upper) : new TextDecoder(upper).decode(bytes);
}

function decodeWithEscapes(bytes: Uint8Array, initialUpper: string): string {
  const initial: Code = { lower: null, upper: initialUpper };
  let text = '';
  let code = initial;
  let start = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const escaped = bytes[at] === escapeByte ? findEscape(bytes, at + 1) : null;
    if (escaped !== null) {
      text += decodeRun(bytes.subarray(start, at), code);
      code = codeAfter(code, escaped);
      at += escaped.length;
      start = at + 1;
    } else if (code.lower === null && isDelimiter(bytes[at])) {
      text += decodeRun(bytes.subarray(start, at), code);
      code = initial;
      start = at;
    }
  }
  return text + decodeRun(bytes.subarray(start), code);
}

function findEscape(bytes: Uint8Array, from: number): string | null {
  const next = String.fromCharCode(...bytes.subarray(from, from + 3));
  return escapes.find((one) => next.startsWith(one)) ?? null;
}

function codeAfter(code: Code, escaped: string): Code {
  const upper = upperOfEscape[escaped];
  return upper === undefined ? { ...code, lower: lowerOfEscape[escaped] ?? null } : { ...code, upper };
}

/** PS3.5 6.1.2.5.3: these characters put the code back to what it was at the start of the value. */
function isDelimiter(byte: number | undefined): boolean {
  return byte === 0x5c || byte === 0x5e || byte === 0x3d || byte === 0x0a || byte === 0x0d;
}

/** EUC-JP holds the two Japanese sets with the high bit on, the second behind 0x8F. */
function decodeRun(run: Uint8Array, { lower, upper }: Code): string {
  if (lower === null) {
    return new TextDecoder(upper).decode(run);
  }
  const prefix = lower === 'jis-x-0212' ? [0x8f] : [];
  const shifted: number[] = [];
  for (let at = 0; at + 1 < run.length; at += 2) {
    shifted.push(...prefix, (run[at] ?? 0) | 0x80, (run[at + 1] ?? 0) | 0x80);
  }
  return new TextDecoder('euc-jp').decode(Uint8Array.from(shifted));
}
