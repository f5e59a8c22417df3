import { describe, expect, it } from 'vitest';
import { screenedNetworks } from './screened-networks.ts';

describe('the networks of a manifest', () => {
  it('are those that it lists, in its order, whatever else it says of them', () => {
    const dual = { architecture: 'DUAL', views: ['CORONAL', 'SAGITTAL'], mapMethod: 'CLASS_ACTIVATION' };
    const bilinear = { architecture: 'BILINEAR', views: ['CORONAL', 'SAGITTAL'], mapMethod: 'GRADIENT' };
    const manifest = { schemaVersion: 2, networks: [{ ...dual, temperature: 1.1 }, bilinear] };
    expect(screenedNetworks(manifest)).toEqual([dual, bilinear]);
  });

  it('are the coronal one alone in a manifest of schemaVersion 1', () => {
    expect(screenedNetworks({ schemaVersion: 1, architecture: 'CORONAL', temperature: 1 })).toEqual([
      { architecture: 'CORONAL', views: ['CORONAL'], mapMethod: 'CLASS_ACTIVATION' },
    ]);
  });

  it('are never guessed', () => {
    expect(() => screenedNetworks({ schemaVersion: 1, architecture: 'DUAL' })).toThrow();
  });
});
