import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestSchema } from './manifest.ts';

const tiny = readFileSync(
  join(import.meta.dirname, '../../../../tests/fixtures/models/tiny/1.0.0/manifest.json'),
  'utf8',
);

type Path = readonly (string | number)[];

/** The tiny manifest with the value at the path replaced; `undefined` takes the key out. */
function withValue(path: Path, value: unknown): unknown {
  const manifest: unknown = JSON.parse(tiny);
  let place: unknown = manifest;
  for (const key of path.slice(0, -1)) place = Reflect.get(Object(place), key);
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(Object(place), last);
  else Reflect.set(Object(place), last, value);
  return manifest;
}

/** Where the first fault lies; null when there is none. */
function faultAt(manifest: unknown): string | null {
  const parsed = manifestSchema.safeParse(manifest);
  return parsed.success ? null : (parsed.error.issues[0]?.path.join('.') ?? '');
}

const [coronal, , dual, , bilinear] = [0, 1, 2, 3, 4];

test('takes the tiny bundle: five networks, three graphs, deciding CMS first by Dual', () => {
  const manifest = manifestSchema.parse(JSON.parse(tiny));
  expect(manifest.networks.map(({ architecture }) => architecture)).toEqual([
    'CORONAL',
    'SAGITTAL',
    'DUAL',
    'CONCAT',
    'BILINEAR',
  ]);
  expect(manifest.deciding.CMS).toEqual(['DUAL', 'CORONAL']);
});

test.each<[string, Path, unknown, string]>([
  ['the format before this one', ['schemaVersion'], 1, 'schemaVersion'],
  ['a key that nobody knows', ['notes'], '', ''],
  ['a class named twice', ['classes', 1], 'NC', 'tasks.SCOLIOSIS'],
  ['a positive class that is none', ['tasks', 'SCOLIOSIS', 'positiveClasses', 0], 'KYPHOSIS', 'tasks.SCOLIOSIS'],
  ['a task without a negative class', ['tasks', 'CMS', 'positiveClasses'], ['NC', 'AIS', 'CMS'], 'tasks.CMS'],
  ['view classes in another order', ['viewClasses'], ['SAGITTAL', 'CORONAL', 'NEITHER'], 'viewClasses.0'],
  ['an input of another size than the resized film', ['inputs', 0, 'shape', 2], 64, 'inputs.0.shape'],
  ['two inputs of one view', ['inputs', 1, 'view'], 'CORONAL', 'graphs.0.views'],
  ['two inputs of one name', ['inputs', 1, 'name'], 'coronal', 'inputs'],
  ['a view probability above one', ['inputs', 0, 'limits', 'viewProbability'], 1.5, 'inputs.0.limits.viewProbability'],
  ['a distance of nothing', ['inputs', 0, 'limits', 'distance'], 0, 'inputs.0.limits.distance'],
  ['a graph that is not one of the files', ['graphs', 1, 'path'], 'other.onnx', 'graphs.1.path'],
  [
    'a graph that the manifest does not name',
    ['graphs'],
    [{ path: 'pair.onnx', views: ['CORONAL', 'SAGITTAL'] }],
    'files',
  ],
  ['two graphs for the same film', ['graphs', 2, 'views'], ['CORONAL'], 'graphs'],
  ['an architecture with a view that is not its own', ['networks', coronal, 'views'], ['SAGITTAL'], 'networks.0.views'],
  ['an architecture that is there twice', ['networks', 3, 'architecture'], 'DUAL', 'networks'],
  ['a network without a map for one of its views', ['networks', dual, 'maps', 1, 'view'], 'CORONAL', 'networks.2.maps'],
  ['a map with a channel too many', ['networks', coronal, 'maps', 0, 'shape', 1], 4, 'networks.0.maps'],
  ['an output that is named twice', ['networks', 1, 'logits'], 'coronal_logits', 'networks'],
  ['class activation maps without a bias', ['networks', coronal, 'bias'], undefined, 'networks.0.bias'],
  ['a bias too few', ['networks', coronal, 'bias'], [0, 0], 'networks.0.bias'],
  ['gradient maps with a bias', ['networks', bilinear, 'bias'], [0, 0, 0], 'networks.4'],
  [
    'a threshold above one',
    ['networks', coronal, 'operatingPoints', 0, 'threshold'],
    1.5,
    'networks.0.operatingPoints.0.threshold',
  ],
  [
    'a task without a screening point',
    ['networks', coronal, 'operatingPoints', 0, 'name'],
    'OTHER',
    'networks.0.operatingPoints',
  ],
  [
    'an operating point named twice',
    ['networks', coronal, 'operatingPoints', 1, 'name'],
    'SCREENING',
    'networks.0.operatingPoints',
  ],
  ['a network that decides twice', ['deciding', 'CMS'], ['DUAL', 'DUAL'], 'deciding.CMS'],
  ['a task that nothing decides', ['deciding', 'CMS'], [], 'deciding.CMS'],
  ['a file outside the folder', ['files', 0, 'path'], '../pair.onnx', 'files.0.path'],
  ['a file that is listed twice', ['files', 3, 'path'], 'heads.weights', 'files'],
])('refuses %s', (_, path, value, at) => {
  expect(faultAt(withValue(path, value))).toBe(at);
});

test('refuses a task that is decided by a network the bundle does not have', () => {
  const manifest = manifestSchema.parse(JSON.parse(tiny));
  expect(
    faultAt({ ...manifest, networks: manifest.networks.filter(({ architecture }) => architecture !== 'DUAL') }),
  ).toBe('deciding.CMS');
});

test('refuses a network that no graph runs', () => {
  const manifest = manifestSchema.parse(JSON.parse(tiny));
  const graphs = manifest.graphs.slice(1);
  const files = manifest.files.filter(({ path }) => path !== 'pair.onnx');
  expect(faultAt({ ...manifest, graphs, files })).toBe(`networks.${dual}.views`);
});

test('takes a bundle of one architecture', () => {
  const manifest = manifestSchema.parse(JSON.parse(tiny));
  const single = {
    ...manifest,
    inputs: manifest.inputs.slice(0, 1),
    graphs: manifest.graphs.slice(1, 2),
    networks: manifest.networks.slice(0, 1),
    deciding: { SCOLIOSIS: ['CORONAL'], CMS: ['CORONAL'] },
    files: manifest.files.filter(({ path }) => path === 'coronal.onnx' || path.endsWith('.weights')),
  };
  expect(faultAt(single)).toBe(null);
});
