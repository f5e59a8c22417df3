import type { View } from '@plumbline/database/enums';
import { DomainError } from '@plumbline/domain';
import type { Attributes } from './attributes.ts';

/** What one attribute says. OTHER is a view that it names and that cannot be screened, such as an oblique one. */
type Evidence = View | 'OTHER' | null;

/** View Position (0018,5101): the defined terms of PS3.3 C.8.7.1.1 and C.8.11.5.1, and two words that devices write. */
const viewOfPosition: Readonly<Record<string, Evidence>> = {
  PA: 'CORONAL',
  AP: 'CORONAL',
  LL: 'SAGITTAL',
  RL: 'SAGITTAL',
  LATERAL: 'SAGITTAL',
  LAT: 'SAGITTAL',
  RLD: 'OTHER',
  LLD: 'OTHER',
  RLO: 'OTHER',
  LLO: 'OTHER',
};

/** View Code Sequence (0054,0220), PS3.16 CID 4010 "DX View": the SNOMED CT codes and the SNOMED RT codes before them. */
const viewOfCode: Readonly<Record<string, View>> = {
  '399033003': 'CORONAL', // frontal
  'R-10202': 'CORONAL',
  '399348003': 'CORONAL', // antero-posterior
  'R-10206': 'CORONAL',
  '272479007': 'CORONAL', // postero-anterior
  '399066004': 'CORONAL', // postero-anterior, in earlier editions
  'R-10214': 'CORONAL',
  'R-40888': 'CORONAL',
  '30730003': 'SAGITTAL', // sagittal
  'G-A145': 'SAGITTAL',
  '399067008': 'SAGITTAL', // lateral
  'R-102CD': 'SAGITTAL',
  '399173006': 'SAGITTAL', // left lateral
  'R-10236': 'SAGITTAL',
  '399198007': 'SAGITTAL', // right lateral
  'R-10232': 'SAGITTAL',
};

/** SNOMED CT, and the designators under which SNOMED RT was written (PS3.16 section 8). */
const snomedDesignators = new Set(['SCT', 'SRT', 'SNM3', '99SDM']);

/**
 * Whether the film is coronal or sagittal, from View Position, View Code Sequence and Patient Orientation.
 * Sources that contradict each other are refused: a view is never guessed.
 *
 * @throws DomainError FILM_VIEW_UNKNOWN
 */
export function viewOf(attributes: Attributes): View {
  const evidence = [positionEvidence(attributes), codeEvidence(attributes), orientationEvidence(attributes)];
  const said = new Set(evidence.filter((one) => one !== null));
  const [view] = said;
  if (said.size !== 1 || view === undefined || view === 'OTHER') {
    throw new DomainError('FILM_VIEW_UNKNOWN', { views: said.size });
  }
  return view;
}

function positionEvidence(attributes: Attributes): Evidence {
  const [position] = attributes.codes('ViewPosition');
  return (position !== undefined && viewOfPosition[position]) || null;
}

function codeEvidence(attributes: Attributes): Evidence {
  const [item] = attributes.items('ViewCodeSequence');
  const [designator] = item?.codes('CodingSchemeDesignator') ?? [];
  const [code] = item?.codes('CodeValue') ?? [];
  if (code === undefined || designator === undefined || !snomedDesignators.has(designator)) {
    return null;
  }
  return viewOfCode[code] ?? 'OTHER';
}

/** Patient Orientation (0020,0020), PS3.3 C.7.6.1.1.1: the first letter of rows and of columns spans the plane. */
function orientationEvidence(attributes: Attributes): Evidence {
  const [row = '', column = ''] = attributes.codes('PatientOrientation');
  const axes = [row, column].flatMap((direction) => axisOfLetter[direction.slice(0, 1)] ?? []);
  if (axes.length < 2) {
    return null;
  }
  if (!axes.includes('HEIGHT')) {
    return 'OTHER';
  }
  return axes.includes('WIDTH') ? 'CORONAL' : axes.includes('DEPTH') ? 'SAGITTAL' : null;
}

type Axis = 'WIDTH' | 'DEPTH' | 'HEIGHT';

const axisOfLetter: Readonly<Record<string, Axis>> = {
  L: 'WIDTH',
  R: 'WIDTH',
  A: 'DEPTH',
  P: 'DEPTH',
  H: 'HEIGHT',
  F: 'HEIGHT',
};
