import { derivedUid } from './derived-uid.ts';
import type { Demographics } from './draw-demographics.ts';
import { openStream } from './random.ts';

/** Who the films say they are of. Nobody: the names are numbers. */
export interface PhantomPatient {
  /** Family^Given */
  readonly name: string;
  readonly mrn: string;
  /** YYYYMMDD */
  readonly birthDate: string;
  readonly sex: 'F' | 'M';
  readonly ageYears: number;
}

export interface PhantomStudy {
  readonly studyInstanceUid: string;
  readonly accessionNumber: string;
  /** YYYYMMDD */
  readonly studyDate: string;
  /** HHMMSS */
  readonly studyTime: string;
  /** Text from which this study's series and instance UIDs follow. */
  readonly uidSeed: string;
}

/** What a demonstration may want to name itself. */
export interface IdentityOptions {
  readonly name?: string;
  readonly mrn?: string;
  readonly studyDate?: string;
  /** The same anatomy under another text is another study; the seed when not given. */
  readonly uidSeed?: string;
}

function dicomDate(date: Date): string {
  return date.toISOString().slice(0, 10).replaceAll('-', '');
}

export function drawIdentity(
  seed: number,
  demographics: Demographics,
  options: IdentityOptions,
): { patient: PhantomPatient; study: PhantomStudy } {
  const stream = openStream(seed, 'identity');
  const number = String(seed).padStart(5, '0');
  const day = stream.integer(0, 1000);
  const seconds = stream.integer(8 * 3600, 17 * 3600);
  const birthday = stream.integer(0, 364);
  const studyDate = options.studyDate ?? dicomDate(new Date(Date.UTC(2024, 0, 2 + day)));
  const studyDay = Date.UTC(
    Number(studyDate.slice(0, 4)),
    Number(studyDate.slice(4, 6)) - 1,
    Number(studyDate.slice(6, 8)),
  );
  const ageYears = Math.floor(demographics.ageYears);
  const birth = new Date(studyDay);
  birth.setUTCFullYear(birth.getUTCFullYear() - ageYears);
  birth.setUTCDate(birth.getUTCDate() - birthday);
  const uidSeed = options.uidSeed ?? String(seed);
  const clock = new Date(seconds * 1000).toISOString().slice(11, 19).replaceAll(':', '');
  return {
    patient: {
      name: options.name ?? `Phantom^${number}`,
      mrn: options.mrn ?? `P-${number}`,
      birthDate: dicomDate(birth),
      sex: demographics.sex,
      ageYears,
    },
    study: {
      studyInstanceUid: derivedUid(`study/${uidSeed}`),
      accessionNumber: `PH${String(BigInt(derivedUid(`accession/${uidSeed}`).slice(5)) % 100000000n).padStart(8, '0')}`,
      studyDate,
      studyTime: clock,
      uidSeed,
    },
  };
}
