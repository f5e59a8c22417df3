import { parseArgs } from 'node:util';
import { isPresetName, PRESET_NAMES, type PresetName } from './presets.ts';
import type { View } from './projection/raster.ts';

export interface PhantomArguments {
  readonly count: number;
  readonly directory: string;
  readonly seed: number;
  readonly preset: PresetName;
  readonly pixelSpacingMm: number;
  readonly views: readonly View[];
}

export const USAGE = `Usage: npm run phantom -- --count N --out DIR [--seed S] [--preset ${PRESET_NAMES.join('|')}]
       [--pixel-spacing MM] [--views coronal,sagittal]`;

/** Something was typed that cannot be meant; the message says what. */
export class BadArgument extends Error {}

function number(name: string, text: string | undefined, check: (value: number) => boolean, meaning: string): number {
  const value = Number(text);
  if (text === undefined || text.trim() === '' || !check(value)) {
    throw new BadArgument(`--${name} has to be ${meaning}; it was ${text === undefined ? 'not given' : `"${text}"`}.`);
  }
  return value;
}

function viewsOf(text: string): readonly View[] {
  const names = text.split(',').map((name) => name.trim());
  const known: Record<string, View> = { coronal: 'CORONAL', sagittal: 'SAGITTAL' };
  const views = names.map((name) => {
    const view = known[name];
    if (view === undefined) throw new BadArgument(`--views knows coronal and sagittal, not "${name}".`);
    return view;
  });
  return [...new Set(views)];
}

/** Reads the command line. Throws BadArgument with a sentence for the person who typed it. */
export function parseArguments(argv: readonly string[]): PhantomArguments {
  const options = {
    count: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    preset: { type: 'string', default: 'clinic' },
    'pixel-spacing': { type: 'string', default: '0.4' },
    views: { type: 'string', default: 'coronal,sagittal' },
  } as const;
  const parse = (): ReturnType<typeof parseArgs<{ options: typeof options }>> => {
    try {
      return parseArgs({ args: [...argv], options });
    } catch (error) {
      throw new BadArgument(error instanceof Error ? error.message : String(error));
    }
  };
  const { values } = parse();
  if (values.out === undefined || values.out === '') throw new BadArgument('--out has to name a folder.');
  if (!isPresetName(values.preset)) {
    throw new BadArgument(`--preset has to be one of ${PRESET_NAMES.join(', ')}; it was "${values.preset}".`);
  }
  const wholeFrom = (least: number) => (value: number) => Number.isSafeInteger(value) && value >= least;
  return {
    count: number('count', values.count, wholeFrom(1), 'a whole number of at least 1'),
    directory: values.out,
    seed: number('seed', values.seed, wholeFrom(0), 'a whole number of at least 0'),
    preset: values.preset,
    pixelSpacingMm: number(
      'pixel-spacing',
      values['pixel-spacing'],
      (mm) => mm >= 0.1 && mm <= 5,
      'millimetres from 0.1 to 5',
    ),
    views: viewsOf(values.views),
  };
}
