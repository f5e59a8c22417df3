import { randomUUID } from 'node:crypto';
import type { View } from '@plumbline/database/enums';
import { type RenderedPair, renderPair, writeDicom } from '@plumbline/phantom';
import dcmjs from 'dcmjs';

/** What a film's header is to say instead of what the phantom says. */
export interface FilmLabel {
  readonly mrn?: string;
  readonly name?: string;
  /** YYYYMMDD; empty when nobody knows it. */
  readonly birthDate?: string;
  readonly accessionNumber?: string;
  readonly studyInstanceUid?: string;
  readonly seriesInstanceUid?: string;
  readonly sopInstanceUid?: string;
  /** Takes out everything that says from where the film was taken. */
  readonly withoutView?: boolean;
  /** Says JPEG lossless and holds something else. */
  readonly damaged?: boolean;
}

/** View Position, View Code Sequence, Patient Orientation, Series Description. */
const viewTags = ['00185101', '00540220', '00200020', '0008103E'];

let pair: RenderedPair | undefined;

/** One rendered pair for all tests, small enough to be rendered in a moment. */
function phantomPair(): RenderedPair {
  pair ??= renderPair(7, { preset: 'balanced', pixelSpacingMm: 4 });
  return pair;
}

/** A UID that nobody else has (PS3.5, B.2: a UUID as one number under 2.25). */
export function freshUid(): string {
  return `2.25.${BigInt(`0x${randomUUID().replaceAll('-', '')}`)}`;
}

/** A phantom film as Part 10 bytes, relabelled. Its UIDs are fresh ones unless the label says them. */
export function phantomFilm(view: View, label: FilmLabel = {}): Uint8Array {
  const { coronal, sagittal, patient, study } = phantomPair();
  const bytes = writeDicom(view === 'CORONAL' ? coronal : sagittal, { patient, study });
  const file = dcmjs.data.DicomMessage.readFile(Uint8Array.from(bytes).buffer);
  const { sopInstanceUid = freshUid() } = label;
  const elements: [string, string, string | undefined][] = [
    ['00080018', 'UI', sopInstanceUid],
    ['0020000D', 'UI', label.studyInstanceUid ?? freshUid()],
    ['0020000E', 'UI', label.seriesInstanceUid ?? freshUid()],
    ['00100020', 'LO', label.mrn],
    ['00100010', 'PN', label.name],
    ['00100030', 'DA', label.birthDate],
    ['00080050', 'SH', label.accessionNumber],
  ];
  for (const [tag, vr, value] of elements) {
    if (value !== undefined) file.dict[tag] = { vr, Value: [value] };
  }
  if (label.withoutView) for (const tag of viewTags) delete file.dict[tag];
  if (label.damaged) {
    file.meta['00020010'] = { vr: 'UI', Value: ['1.2.840.10008.1.2.4.70'] };
    file.dict['7FE00010'] = { vr: 'OB', Value: [new TextEncoder().encode('not a JPEG image').buffer] };
  }
  file.meta['00020003'] = { vr: 'UI', Value: [sopInstanceUid] };
  return new Uint8Array(file.write());
}
