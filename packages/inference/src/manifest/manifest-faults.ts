import { Task, type View } from '@plumbline/database/enums';
import type { FilmInput } from './film-input.ts';
import type { Manifest } from './manifest.ts';
import type { Network } from './network.ts';

/** What does not fit together in a manifest of which every key for itself is right. */
export interface ManifestFault {
  readonly path: (string | number)[];
  readonly message: string;
}

/** All contradictions between the parts of a manifest; empty when it holds together. */
export function manifestFaults(manifest: Manifest): ManifestFault[] {
  return [
    ...classFaults(manifest),
    ...manifest.inputs.flatMap(inputFaults),
    ...graphFaults(manifest),
    ...manifest.networks.flatMap((network, index) => networkFaults(network, index, manifest)),
    ...decidingFaults(manifest),
    ...nameFaults(manifest),
  ];
}

/** One fault, or none when the rule holds. */
function unless(holds: boolean, message: string, ...path: (string | number)[]): ManifestFault[] {
  return holds ? [] : [{ path, message }];
}

function classFaults({ classes, tasks }: Manifest): ManifestFault[] {
  return Object.values(Task).flatMap((task) => {
    const positive = new Set(tasks[task].positiveClasses);
    const known = [...positive].every((name) => classes.includes(name));
    return [
      ...unless(known, 'A positive class is one of the classes.', 'tasks', task),
      ...unless(positive.size < classes.length, 'A task leaves a class negative.', 'tasks', task),
    ];
  });
}

function inputFaults({ shape: [, , rows, columns], preprocessing }: FilmInput, index: number): ManifestFault[] {
  const { height, width } = preprocessing.resize;
  return unless(rows === height && columns === width, 'The input has the resized size.', 'inputs', index, 'shape');
}

function graphFaults({ graphs, inputs, files }: Manifest): ManifestFault[] {
  const listed = files.filter((file) => file.role === 'GRAPH').map((file) => file.path);
  const taken = inputs.map((input) => input.view);
  return [
    ...graphs.flatMap(({ path, views }, index) => [
      ...unless(listed.includes(path), 'A graph is one of the files.', 'graphs', index, 'path'),
      ...unless(isSubset(views, taken), 'A graph takes inputs.', 'graphs', index, 'views'),
    ]),
    ...unless(
      isSubset(
        listed,
        graphs.map((graph) => graph.path),
      ),
      'A file that is a graph is one of the graphs.',
      'files',
    ),
    ...unless(isDistinct(graphs.map(({ views }) => views.toSorted().join())), 'Views have one graph.', 'graphs'),
  ];
}

function networkFaults(network: Network, index: number, manifest: Manifest): ManifestFault[] {
  const { views, maps } = network;
  const refuse = (holds: boolean, message: string, key: string) => unless(holds, message, 'networks', index, key);
  const classes = manifest.classes.length;
  const taken = manifest.inputs.map((input) => input.view);
  const mapped = maps.map((map) => map.view);
  const isRun = manifest.graphs.some((graph) => isSubset(views, graph.views));
  const hasChannels = maps.every((map) => map.shape[1] === classes);
  const hasBias = !('bias' in network) || network.bias.length === classes;
  return [
    ...refuse(isSame(views, viewsOf[network.architecture]), 'An architecture has its own views.', 'views'),
    ...refuse(isSubset(views, taken), 'A network takes inputs.', 'views'),
    ...refuse(isRun, 'A graph runs the network.', 'views'),
    ...refuse(isSame(mapped, views), 'There is one map a view.', 'maps'),
    ...refuse(hasChannels, 'A map has one channel a class.', 'maps'),
    ...refuse(hasBias, 'There is one bias a class.', 'bias'),
    ...operatingPointFaults(network, index),
  ];
}

function operatingPointFaults({ operatingPoints }: Network, index: number): ManifestFault[] {
  const refuse = (holds: boolean, message: string) => unless(holds, message, 'networks', index, 'operatingPoints');
  const screened = operatingPoints.filter((point) => point.name === 'SCREENING').map((point) => point.task);
  const names = operatingPoints.map((point) => `${point.task} ${point.name}`);
  return [
    ...refuse(isSubset(Object.values(Task), screened), 'Every task has a SCREENING point.'),
    ...refuse(isDistinct(names), 'A task has one operating point of a name.'),
  ];
}

const viewsOf: Readonly<Record<Network['architecture'], readonly View[]>> = {
  CORONAL: ['CORONAL'],
  SAGITTAL: ['SAGITTAL'],
  DUAL: ['CORONAL', 'SAGITTAL'],
  CONCAT: ['CORONAL', 'SAGITTAL'],
  BILINEAR: ['CORONAL', 'SAGITTAL'],
};

function decidingFaults({ deciding, networks }: Manifest): ManifestFault[] {
  const known = networks.map((network) => network.architecture);
  return Object.values(Task).flatMap((task) => [
    ...unless(isSubset(deciding[task], known), 'A deciding network is one of the networks.', 'deciding', task),
    ...unless(isDistinct(deciding[task]), 'A deciding network is named once.', 'deciding', task),
  ]);
}

/** What is looked up by name or view stands there once. */
function nameFaults({ classes, inputs, networks, files }: Manifest): ManifestFault[] {
  const outputs = [
    ...inputs.flatMap((input) => Object.values(input.outputs)),
    ...networks.flatMap((network) => [network.logits, ...network.maps.map((map) => map.name)]),
  ];
  return [
    ...unless(isDistinct(classes), 'A class is named once.', 'classes'),
    ...unless(isDistinct(inputs.map((input) => input.view)), 'A view is one input.', 'inputs'),
    ...unless(isDistinct(inputs.map((input) => input.name)), 'An input is named once.', 'inputs'),
    ...unless(
      isDistinct(networks.map((network) => network.architecture)),
      'An architecture is there once.',
      'networks',
    ),
    ...unless(isDistinct(outputs), 'An output is named once.', 'networks'),
    ...unless(isDistinct(files.map((file) => file.path)), 'A file is listed once.', 'files'),
  ];
}

function isDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

function isSubset(names: readonly string[], of: readonly string[]): boolean {
  return names.every((name) => of.includes(name));
}

function isSame(names: readonly string[], others: readonly string[]): boolean {
  return names.length === others.length && isDistinct(names) && isSubset(names, others);
}
