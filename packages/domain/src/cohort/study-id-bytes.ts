const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Writes a study's UUID as the 16 bytes of its place. */
export function setStudyId(studyIds: Uint8Array, place: number, studyId: string): void {
  const hex = studyId.replaceAll('-', '');
  for (let at = 0; at < 16; at += 1) studyIds[16 * place + at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
}

/** The UUID of the study at a place, lower case with hyphens. */
export function studyIdAt(studyIds: Uint8Array, place: number): string {
  const hex = Array.from(studyIds.subarray(16 * place, 16 * place + 16), (byte) => digits[byte]).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
