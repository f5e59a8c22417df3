import { describe, expect, it } from 'vitest';
import { MAXIMUM_PIXEL } from './film.ts';
import { renderPair, renderViews } from './render-pair.ts';
import { writeDicom } from './write-dicom.ts';

const options = { preset: 'balanced', pixelSpacingMm: 3 } as const;

describe('renderPair', () => {
  it('gives the same files and the same truth for the same seed', () => {
    const files = (): readonly Uint8Array[] => {
      const pair = renderPair(42, options);
      return [writeDicom(pair.coronal, pair), writeDicom(pair.sagittal, pair)];
    };
    expect(files()).toEqual(files());
    expect(renderPair(42, options).truth).toEqual(renderPair(42, options).truth);
  });

  it('gives another film for another seed', () => {
    expect(renderPair(42, options).coronal.pixels).not.toEqual(renderPair(43, options).coronal.pixels);
  });

  it('stays inside 12 bits, and inside the greys between its darkest and its brightest where the film is hazy', () => {
    const films = Array.from({ length: 12 }, (_, seed) => renderPair(seed, { ...options, pixelSpacingMm: 5 }).sagittal);
    for (const { pixels, rows, columns, acquisition } of films) {
      const { display, caption, collimation, inverted } = acquisition;
      expect(pixels.length).toBe(rows * columns);
      expect(Math.max(...pixels)).toBeLessThanOrEqual(MAXIMUM_PIXEL);
      if (caption !== null || collimation !== null || inverted) continue;
      // A little more than the darkest grey, for the two grey levels that a lossy compression may miss it by.
      expect(Math.min(...pixels)).toBeGreaterThanOrEqual((display.range[0] - 0.05) * MAXIMUM_PIXEL);
      expect(Math.max(...pixels)).toBeGreaterThan(display.range[0] * MAXIMUM_PIXEL);
    }
  });

  it('shows the lumbar spine bright: high values in MONOCHROME2, low ones in MONOCHROME1', () => {
    const lumbar = Array.from({ length: 60 }, (_, seed) => {
      const { truth, films } = renderViews(seed, ['CORONAL'], { ...options, pixelSpacingMm: 5 });
      const [film] = films;
      const centre = truth.films.coronal?.vertebrae.find(({ level }) => level === 'L2')?.centre ?? [0, 0];
      const value = film?.pixels[Math.floor(centre[1]) * film.columns + Math.floor(centre[0])] ?? 0;
      return { kind: film?.photometricInterpretation, value };
    });
    const mean = (kind: string): number => {
      const values = lumbar.filter((film) => film.kind === kind).map(({ value }) => value);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    expect(mean('MONOCHROME2')).toBeGreaterThan(MAXIMUM_PIXEL * 0.55);
    expect(mean('MONOCHROME1')).toBeLessThan(MAXIMUM_PIXEL * 0.45);
  }, 30_000);

  it('keeps C7 to S1 on both films, from top to bottom', () => {
    for (let seed = 100; seed < 120; seed += 1) {
      const { truth } = renderPair(seed, { ...options, pixelSpacingMm: 5 });
      for (const film of [truth.films.coronal, truth.films.sagittal]) {
        expect(film?.vertebrae.map(({ level }) => level).slice(0, 2)).toEqual(['C7', 'T1']);
        const rows = film?.vertebrae.map(({ centre }) => centre[1]) ?? [];
        expect(rows).toEqual([...rows].sort((a, b) => a - b));
        for (const { centre } of film?.vertebrae ?? []) {
          expect(centre[0]).toBeGreaterThan(0);
          expect(centre[0]).toBeLessThan(film?.columns ?? 0);
          expect(centre[1]).toBeGreaterThan(0);
          expect(centre[1]).toBeLessThan(film?.rows ?? 0);
        }
      }
    }
  }, 30_000);

  it('bends a right thoracic curve to the right of the coronal film, because the film is seen from behind', () => {
    const seed = [...Array(200).keys()].find((candidate) => {
      const { truth } = renderViews(candidate, [], { ...options, label: 'AIS' });
      return (
        truth.pattern === 'MAIN_THORACIC' &&
        truth.curves.some(({ side, cobbDegrees }) => side === 'RIGHT' && cobbDegrees > 25)
      );
    });
    const { truth } = renderPair(seed ?? 0, { ...options, label: 'AIS' });
    const major = truth.curves.find(({ cobbDegrees }) => cobbDegrees === truth.cobbDegrees);
    const column = (level: string | undefined): number =>
      truth.films.coronal?.vertebrae.find((vertebra) => vertebra.level === level)?.centre[0] ?? Number.NaN;
    expect(column(major?.apex)).toBeGreaterThan((column(major?.upper) + column(major?.lower)) / 2);
  });

  it('changes nothing of the exposure when another class is asked for', () => {
    const of = (label: 'NC' | 'CMS') => renderPair(9, { ...options, label });
    expect(of('NC').coronal.acquisition).toEqual(of('CMS').coronal.acquisition);
    expect(of('NC').truth.foreignObjects).toEqual(of('CMS').truth.foreignObjects);
  });

  it('takes names, record number, date and UIDs from a demonstration that brings its own', () => {
    const { patient, study } = renderPair(4, {
      ...options,
      name: 'Doe^Jane',
      mrn: 'MRN-9',
      studyDate: '20260102',
      uidSeed: 'demo/1',
    });
    expect(patient).toMatchObject({ name: 'Doe^Jane', mrn: 'MRN-9' });
    expect(study.studyDate).toBe('20260102');
    expect(study.studyInstanceUid).not.toBe(renderPair(4, options).study.studyInstanceUid);
  });
});
