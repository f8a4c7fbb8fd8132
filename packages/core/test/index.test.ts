import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as core from '../src/index.ts';

// Adding a name is deliberate, and so is removing one: both begin here.
const values = [
  'RandomState',
  'SpecError',
  'SweepCollector',
  'activationNames',
  'activationOf',
  'assertFitsInMemory',
  'backward',
  'criticalVariance',
  'defaultSweep',
  'facetsOf',
  'fieldHelp',
  'fieldNames',
  'forward',
  'initParams',
  'initializerNames',
  'initializerOf',
  'isGradient',
  'kernelKind',
  'layersOf',
  'leastSquaresLoss',
  'leastSquaresLossGradient',
  'mapElements',
  'matrix',
  'maxSeed',
  'methodOf',
  'methods',
  'multiply',
  'parseSweepResult',
  'parseSweepSpec',
  'propagate',
  'propagateAsync',
  'quantities',
  'recordColumns',
  'recordsOf',
  'runTask',
  'statuses',
  'std',
  'tasksOf',
  'torchGains',
  'transpose',
  'verdictOf',
  'verdictOfPlanes',
];

const types = [
  'Activation',
  'ActivationName',
  'BackwardPass',
  'BiasVariance',
  'CriticalVariance',
  'Distribution',
  'Facet',
  'FacetSummary',
  'FieldHelp',
  'FieldName',
  'ForwardPass',
  'GaussianMoments',
  'Given',
  'Initializer',
  'InitializerName',
  'KernelKind',
  'LayerRecord',
  'LayerStatistics',
  'Matrix',
  'Method',
  'NetworkSpec',
  'Params',
  'ParamsOptions',
  'Plane',
  'Profile',
  'PropagateAsyncOptions',
  'PropagateOptions',
  'Quantity',
  'Status',
  'SweepResult',
  'SweepSpec',
  'SweepSpecInput',
  'Task',
  'TorchGainName',
  'WeightVariance',
];

describe('the public API', () => {
  it('is exactly these values', () => {
    expect(Object.keys(core).toSorted()).toEqual(values);
    for (const value of Object.values(core)) expect(value).toBeDefined();
  });

  it('and exactly these types', () => {
    const source = readFileSync(new URL('../src/index.ts', import.meta.url), 'utf8');
    expect(Array.from(source.matchAll(/\btype (\w+)/g), ([, name]) => name).toSorted()).toEqual(types);
  });

  it('is re-exports and nothing else', () => {
    const source = readFileSync(new URL('../src/index.ts', import.meta.url), 'utf8');
    expect(source.replace(/export \{[^}]*\} from '\.[\w./-]+';/g, '').trim()).toBe('');
  });
});
