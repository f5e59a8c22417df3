import type { View } from '@plumbline/database/enums';
import type { Manifest } from './manifest/manifest.ts';

/** The graph that takes exactly these films; undefined when the bundle has none for them. */
export function findGraph(manifest: Manifest, views: readonly View[]): Manifest['graphs'][number] | undefined {
  return manifest.graphs.find(
    (graph) => graph.views.length === views.length && views.every((view) => graph.views.includes(view)),
  );
}
