import type { ActivationName } from '@initscope/core';

/** An activation as a module of PyTorch. */
export interface TorchActivation {
  /** The call that makes it. */
  readonly call: string;
  /** The class that it is of, where PyTorch has none. */
  readonly definition: readonly string[];
}

const modules: Readonly<Record<string, string>> = {
  relu: 'nn.ReLU()',
  elu: 'nn.ELU()',
  selu: 'nn.SELU()',
  gelu: 'nn.GELU()',
  gelu_tanh: 'nn.GELU(approximate="tanh")',
  silu: 'nn.SiLU()',
  mish: 'nn.Mish()',
  softplus: 'nn.Softplus()',
  tanh: 'nn.Tanh()',
  sigmoid: 'nn.Sigmoid()',
  hardtanh: 'nn.Hardtanh()',
  softsign: 'nn.Softsign()',
  linear: 'nn.Identity()',
};

/** The module of PyTorch that applies an activation, which is given as core names it. */
export function torchActivation(name: ActivationName, slope: number | null): TorchActivation {
  if (slope !== null) return { call: `nn.LeakyReLU(${slope})`, definition: [] };
  const call = modules[name];
  if (call !== undefined) return { call, definition: [] };
  const className = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
  const definition = [
    `class ${className}(nn.Module):`,
    '    def forward(self, f):',
    `        return torch.${name}(f)`,
    '',
    '',
  ];
  return { call: `${className}()`, definition };
}
