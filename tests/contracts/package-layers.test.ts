import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Lowest first; a package depends only on lower layers. Apps depend on no app. */
const layers: readonly (readonly string[])[] = [
  ['database', 'storage', 'logging', 'statistics'],
  ['domain'],
  ['dicom', 'phantom', 'inference', 'jobs'],
  ['operations'],
  ['api', 'worker', 'dashboard'],
];

interface Edge {
  readonly from: string;
  readonly to: string;
}

interface Manifest {
  readonly name: string;
  readonly folder: string;
  readonly dependencies: readonly string[];
}

/** Of the packages below domain, it may know the statistics and the stored words. */
const domainMayImport = /^@plumbline\/(statistics|database\/enums)$/;

function layerOf(name: string): number {
  return layers.findIndex((names) => names.includes(name));
}

/** Why an edge points the wrong way; nothing when it is right. */
function offence({ from, to }: Edge): string[] {
  if (layerOf(from) === -1 || layerOf(to) === -1) return [`${from} → ${to}: one of them stands in no layer`];
  if (from === 'dashboard') return [`${from} → ${to}: the dashboard knows schema.graphql and nothing else of ours`];
  return layerOf(to) < layerOf(from) ? [] : [`${from} → ${to}: not a lower layer`];
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

async function readManifests(): Promise<Manifest[]> {
  const groups = ['packages', 'apps'];
  const folders = await Promise.all(
    groups.map(async (group) => (await readdir(join(root, group))).map((name) => join(root, group, name))),
  );
  return Promise.all(
    folders.flat().map(async (folder) => {
      const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      const fields = new Map(typeof manifest === 'object' && manifest ? Object.entries(manifest) : []);
      const kinds = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
      const dependencies = kinds.flatMap((kind) => keysOf(fields.get(kind)));
      return { name: String(fields.get('name')).replace('@plumbline/', ''), folder, dependencies };
    }),
  );
}

function edgesOf({ name, dependencies }: Manifest): Edge[] {
  const ours = dependencies.filter((dependency) => dependency.startsWith('@plumbline/'));
  return ours.map((dependency) => ({ from: name, to: dependency.replace('@plumbline/', '') }));
}

/** Every module of ours that the source of a package imports, with the file; tests may reach further. */
async function importsOf({ folder }: Manifest): Promise<{ file: string; specifier: string }[]> {
  const names = await readdir(folder, { recursive: true });
  const sources = names.filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|(^|\/)(node_modules|\.next|generated)\//.test(name),
  );
  const found = await Promise.all(
    sources.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8');
      const specifiers = text.matchAll(/(?:from|import|import\(|require\()\s*['"]([^'"]+)['"]/g);
      return [...specifiers].map(([, specifier]) => ({ file, specifier: specifier ?? '' }));
    }),
  );
  return found.flat();
}

const manifests = await readManifests();
const edges = manifests.flatMap(edgesOf);

describe(`the ${edges.length} edges between the ${manifests.length} packages`, () => {
  test('were read: the worker’s and the API’s are among them', () => {
    expect(edges).toContainEqual({ from: 'worker', to: 'operations' });
    expect(edges).toContainEqual({ from: 'api', to: 'operations' });
    expect(edges.length).toBeGreaterThanOrEqual(25);
  });

  test('all point to a lower layer', () => {
    expect(edges.flatMap(offence)).toEqual([]);
  });

  test.each([
    ['database', 'domain'],
    ['domain', 'domain'],
    ['dicom', 'jobs'],
    ['operations', 'api'],
    ['api', 'worker'],
    ['dashboard', 'domain'],
    ['worker', 'stray'],
  ])('would be refused from %s to %s', (from, to) => {
    expect(offence({ from, to })).toHaveLength(1);
  });
});

describe.each(manifests.map((manifest) => [manifest.name, manifest] as const))('the source of %s', (name, manifest) => {
  test('imports no package of ours that its manifest does not name', async () => {
    const imported = (await importsOf(manifest)).filter(({ specifier }) => specifier.startsWith('@plumbline/'));
    const undeclared = imported.filter(({ specifier }) => {
      const dependency = specifier.split('/').slice(0, 2).join('/');
      return dependency !== `@plumbline/${name}` && !manifest.dependencies.includes(dependency);
    });
    expect(undeclared).toEqual([]);
  });

  test('reaches into no other package by path', async () => {
    const reaching = (await importsOf(manifest)).filter(({ specifier }) =>
      /^(\.\.\/)+(packages|apps)\//.test(specifier),
    );
    expect(reaching).toEqual([]);
  });
});

test('domain imports of the layer below only statistics and the stored words, and no Node module', async () => {
  const domain = manifests.find(({ name }) => name === 'domain');
  if (!domain) throw new Error('There is no package domain.');
  const imported = await importsOf(domain);
  expect(imported.length).toBeGreaterThan(0);
  const foreign = imported.filter(
    ({ specifier }) => specifier.startsWith('@plumbline/') || specifier.startsWith('node:'),
  );
  expect(foreign.filter(({ specifier }) => !domainMayImport.test(specifier))).toEqual([]);
});
