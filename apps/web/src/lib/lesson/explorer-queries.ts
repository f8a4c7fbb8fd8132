// Addresses of the explorer that the lesson links to: fields of a sweep's spec, spelled as core spells them, and `at`, the σ² to look at.

/** What stands after the explorer's own address, by what it shows. */
export const explorerQueries = {
  balanced: '?at=0.025',
  exploding: '?at=1',
  deeper: '?layers=200&at=0.025',
  wider: '?width=320&sigmaSq=log:1e-4:0.1:41&at=0.00625',
  // Every input goes through every layer where tanh is chaotic: near 1/D, of fewer inputs and seeds, it is done in a second or two.
  tanh: '?activation=tanh&inputs=250&gradientInputs=50&seeds=0..3&sigmaSq=log:0.003125:0.05:21&at=0.0125',
} as const;
