import { describe, expect, it } from 'vitest';
import { BadArgument, parseArguments } from './arguments.ts';

describe('parseArguments', () => {
  it('fills in seed 1, the clinic preset, 0.4 mm and both views', () => {
    expect(parseArguments(['--count', '3', '--out', 'films'])).toEqual({
      count: 3,
      directory: 'films',
      seed: 1,
      preset: 'clinic',
      pixelSpacingMm: 0.4,
      views: ['CORONAL', 'SAGITTAL'],
    });
  });

  it.each([
    [['--out', 'films'], /--count .* not given/],
    [['--count', '0', '--out', 'films'], /--count .* at least 1/],
    [['--count', '2'], /--out/],
    [['--count', '2', '--out', 'films', '--preset', 'odd'], /clinic, balanced, matched/],
    [['--count', '2', '--out', 'films', '--views', 'oblique'], /"oblique"/],
    [['--count', '2', '--out', 'films', '--pixel-spacing', '0'], /0\.1 to 5/],
    [['--count', '2', '--out', 'films', '--colour'], /--colour/],
  ])('refuses %j with a sentence', (argv, sentence) => {
    expect(() => parseArguments(argv)).toThrow(BadArgument);
    expect(() => parseArguments(argv)).toThrow(sentence);
  });
});
