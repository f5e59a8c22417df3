import dcmjs from 'dcmjs';
import type { Site } from './acquisition/draw-acquisition.ts';
import { derivedUid } from './derived-uid.ts';
import type { Film } from './film.ts';
import type { PhantomPatient, PhantomStudy } from './identity.ts';

/** What a film's header says beside what the film itself knows. */
export interface FilmHeader {
  readonly patient: PhantomPatient;
  readonly study: PhantomStudy;
}

type Element = { vr: string; Value: unknown[] };

const DX_FOR_PRESENTATION = '1.2.840.10008.5.1.4.1.1.1.1';
const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
const SYNTHETIC = 'SYNTHETIC. Computed phantom, not a patient. Not for diagnosis.';

const element = (vr: string, ...values: readonly unknown[]): Element => ({ vr, Value: [...values] });

function code(value: string, meaning: string): Record<string, Element> {
  return { '00080100': element('SH', value), '00080102': element('SH', 'SCT'), '00080104': element('LO', meaning) };
}

/** How each view is hung; the coronal film is seen from behind, so columns run to the patient's right. */
const VIEWS = {
  CORONAL: {
    series: 1,
    position: 'PA',
    orientation: ['R', 'F'],
    code: code('272479007', 'postero-anterior'),
    description: 'Whole spine PA standing',
  },
  SAGITTAL: {
    series: 2,
    position: 'LL',
    orientation: ['P', 'F'],
    code: code('399173006', 'left lateral'),
    description: 'Whole spine lateral standing',
  },
} as const;

function patientAndStudy({ patient, study }: FilmHeader): Record<string, Element> {
  return {
    '00080020': element('DA', study.studyDate),
    '00080030': element('TM', study.studyTime),
    '00080050': element('SH', study.accessionNumber),
    '00080090': element('PN'),
    '00081030': element('LO', 'Whole spine two views (synthetic)'),
    '00100010': element('PN', patient.name),
    '00100020': element('LO', patient.mrn),
    '00100030': element('DA', patient.birthDate),
    '00100040': element('CS', patient.sex),
    '00101010': element('AS', `${String(patient.ageYears).padStart(3, '0')}Y`),
    '00104000': element('LT', SYNTHETIC),
    '0020000D': element('UI', study.studyInstanceUid),
    '00200010': element('SH', study.accessionNumber),
  };
}

/** What stands at each site; two sites have a machine of the same maker. */
const MACHINES: Record<Site, { maker: string; model: string; station: string }> = {
  north: { maker: 'Plumbline synthetic phantom A', model: 'Parametric spine phantom A1', station: 'NORTH-1' },
  harbour: { maker: 'Plumbline synthetic phantom A', model: 'Parametric spine phantom A2', station: 'HARBOUR-1' },
  hill: { maker: 'Plumbline synthetic phantom B', model: 'Parametric spine phantom B1', station: 'HILL-1' },
};

function seriesAndEquipment(film: Film, { study }: FilmHeader): Record<string, Element> {
  const view = VIEWS[film.view];
  const { maker, model, station } = MACHINES[film.acquisition.site];
  return {
    '00080060': element('CS', 'DX'),
    '00080068': element('CS', 'FOR PRESENTATION'),
    '00080070': element('LO', maker),
    '00080080': element('LO', `Synthetic site ${film.acquisition.site}`),
    '00081010': element('SH', station),
    '0008103E': element('LO', view.description),
    '00081090': element('LO', model),
    '00180015': element('CS', 'SPINE'),
    '00181000': element('LO', 'PHANTOM'),
    '00181020': element('LO', '1'),
    '0020000E': element('UI', derivedUid(`series/${study.uidSeed}/${film.view}`)),
    '00200011': element('IS', view.series),
    '00400555': element('SQ'),
    '00200062': element('CS', 'U'),
    '00082218': element('SQ', code('421060004', 'Spine')),
    '00540220': element('SQ', { ...view.code, '00540222': element('SQ') }),
    '00185101': element('CS', view.position),
    '00200020': element('CS', ...view.orientation),
    '00181508': element('CS', 'COLUMN'),
    '00187004': element('CS', 'SCINTILLATOR'),
    '00187005': element('CS', 'AREA'),
  };
}

function image(film: Film, { study }: FilmHeader): Record<string, Element> {
  const spacing = [film.pixelSpacingMm, film.pixelSpacingMm];
  const inverse = film.photometricInterpretation === 'MONOCHROME1';
  return {
    '00080008': element('CS', 'DERIVED', 'PRIMARY', ''),
    '00080016': element('UI', DX_FOR_PRESENTATION),
    '00080018': element('UI', derivedUid(`instance/${study.uidSeed}/${film.view}`)),
    '00080022': element('DA', study.studyDate),
    '00080023': element('DA', study.studyDate),
    '00080032': element('TM', study.studyTime),
    '00080033': element('TM', study.studyTime),
    '00082111': element('ST', 'Projected from a parametric model'),
    '00181164': element('DS', ...spacing),
    '00200013': element('IS', 1),
    '00204000': element('LT', SYNTHETIC),
    '00280002': element('US', 1),
    '00280004': element('CS', film.photometricInterpretation),
    '00280010': element('US', film.rows),
    '00280011': element('US', film.columns),
    '00280030': element('DS', ...spacing),
    '00280100': element('US', 16),
    '00280101': element('US', 12),
    '00280102': element('US', 11),
    '00280103': element('US', 0),
    '00280301': element('CS', 'NO'),
    '00281040': element('CS', 'LOG'),
    '00281041': element('SS', inverse ? 1 : -1),
    '00281050': element('DS', 2048),
    '00281051': element('DS', 4096),
    '00281052': element('DS', 0),
    '00281053': element('DS', 1),
    '00281054': element('LO', 'US'),
    '00282110': element('CS', '00'),
    '20500020': element('CS', inverse ? 'INVERSE' : 'IDENTITY'),
  };
}

/** Elements in the order of their tags, as PS3.5 7.1 asks. */
function inTagOrder(elements: Record<string, Element>): Record<string, Element> {
  return Object.fromEntries(Object.entries(elements).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * A film as a DICOM Part 10 file: Digital X-Ray Image Storage - For Presentation (PS3.3 A.26), 12 bits in 16, explicit
 * VR little endian. Patient comments, image comments and manufacturer say that it is synthetic.
 */
export function writeDicom(film: Film, header: FilmHeader): Uint8Array {
  const instanceUid = derivedUid(`instance/${header.study.uidSeed}/${film.view}`);
  const file = new dcmjs.data.DicomDict({
    '00020001': element('OB', new Uint8Array([0, 1]).buffer),
    '00020002': element('UI', DX_FOR_PRESENTATION),
    '00020003': element('UI', instanceUid),
    '00020010': element('UI', EXPLICIT_LITTLE_ENDIAN),
    '00020012': element('UI', derivedUid('implementation')),
    '00020013': element('SH', 'PLUMBLINE_PHANTM'),
  });
  // On the little-endian machines that Node runs on, the pixels in memory are the pixels in the file.
  const { buffer, byteOffset, byteLength } = film.pixels;
  file.dict = inTagOrder({
    '00080005': element('CS', 'ISO_IR 192'),
    ...patientAndStudy(header),
    ...seriesAndEquipment(film, header),
    ...image(film, header),
    '7FE00010': element('OW', buffer.slice(byteOffset, byteOffset + byteLength)),
  });
  return new Uint8Array(file.write());
}
