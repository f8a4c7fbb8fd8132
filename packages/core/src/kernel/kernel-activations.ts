/** The numbers by which kernels know activations. `slopes` is any φ of one slope below zero and one from zero on. */
export const kernelActivations = {
  slopes: 0,
  tanh: 1,
  sigmoid: 2,
  silu: 3,
  erf: 4,
  gelu: 5,
  gelu_tanh: 6,
  elu: 7,
  selu: 8,
  mish: 9,
  softplus: 10,
  hardtanh: 11,
  softsign: 12,
  sin: 13,
} as const;
