// Prints the SHA-256 of the figures of many networks, and of what theory says of them, by the built package and the kernel named: for
// whatever Node runs this.
import { createHash } from 'node:crypto';
import {
  activationOf,
  criticalPoints,
  phasePoint,
  propagate,
  seedBands,
  theoryLines,
  verdictOf,
} from '../../dist/index.js';
import { forceKernel } from '../../dist/kernel/kernel-pool.js';

const shape = { layers: 12, width: 19, inputWidth: 1, outputWidth: 2, inputs: 150, gradientInputs: 60 };
const plain = { ...shape, initializer: 'fixed', biasSigmaSq: 0 };
const activations =
  'relu leaky_relu leaky_relu(0.2) elu selu gelu gelu_tanh silu mish softplus tanh sigmoid erf hardtanh softsign sin linear'.split(
    ' ',
  );
const networks = [
  ...activations.flatMap((activation) => [
    { ...plain, activation },
    { ...plain, activation, biasSigmaSq: 0.1 },
    { ...plain, activation, inputWidth: 3, inputs: 7 },
  ]),
  { ...plain, activation: 'relu', layers: 300 },
  ...['kaiming_normal(mode=fan_out)', 'he_normal', 'glorot_uniform', 'orthogonal', 'torch_linear'].map(
    (initializer) => ({
      ...plain,
      activation: 'relu',
      initializer,
    }),
  ),
];

forceKernel(process.argv[2]);
const hash = createHash('sha256');
const quantities = ['h', 'f', 'dl_df', 'dl_dh'];
const sigmaSq = [1e-4, 0.3 / 19, 1 / 19, 2 / 19, 5 / 19, 1e3];
for (const network of networks) {
  for (const seed of [0, 4294967295]) hash.update(JSON.stringify(propagate(network, { seed, sigmaSq, quantities })));
}
const theory = activations.map((name) => {
  const activation = activationOf(name);
  const network = { ...plain, activation: name, biasSigmaSq: 0.05 };
  const [profile] = propagate(network, { seed: 1, sigmaSq: [0.1], quantities });
  return [
    phasePoint(activation, { sigmaWSq: 2.5, biasSigmaSq: 0.05 }),
    criticalPoints(activation, 0.05),
    theoryLines(network, sigmaSq, quantities),
    verdictOf(network, profile),
  ];
});
hash.update(
  JSON.stringify([theory, seedBands({ ...plain, activation: 'relu' }, { sigmaSq, quantities, chains: 200 })]),
);
process.stdout.write(hash.digest('hex'));
