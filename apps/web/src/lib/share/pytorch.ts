import { initializerOf, type NetworkSpec } from '@initscope/core';
import { negativeSlope } from './negative-slope.ts';
import { torchActivation } from './pytorch-activation.ts';
import { torchWeights } from './pytorch-weights.ts';
import { boundOf, heading, program, rootOf } from './python-words.ts';
import { weightRule } from './weight-rule.ts';

/**
 * A PyTorch program that builds a network, draws its weights and biases as they are here, and prints the std of its hidden units. The
 * numbers that it draws are others: PyTorch has a random stream of its own.
 *
 * @param sigmaSq - σ², of the hidden layers' weights.
 */
export function pytorchCode(network: NetworkSpec, sigmaSq: number): string {
  const { layers, width, inputWidth, outputWidth, activation, inputs } = network;
  const slope = negativeSlope(activation);
  const { call, definition } = torchActivation(activation, slope);
  const rule = weightRule(network, sigmaSq);
  const init = [...(isDefault(network, rule.isOwn) ? [] : torchWeights(rule, slope)), ...biasLines(network)];
  const applied =
    init.length === 0
      ? ['# nn.Linear draws weights and biases so by itself: uniform in ±1/√fan_in']
      : ['model.apply(init)'];
  return program(
    heading(network, sigmaSq, rule),
    ['import torch', 'from torch import nn'],
    [
      `K, D = ${layers}, ${width}  # hidden layers, and units in each`,
      '',
      '',
      ...definition,
      ...(init.length === 0
        ? []
        : [
            'def init(linear):',
            '    if isinstance(linear, nn.Linear):',
            ...init.map((line) => `        ${line}`),
            '',
            '',
          ]),
      `sizes = [${inputWidth}] + [D] * K + [${outputWidth}]`,
      'modules = []',
      'for fan_in, fan_out in zip(sizes, sizes[1:]):',
      `    modules += [nn.Linear(fan_in, fan_out), ${call}]`,
      'model = nn.Sequential(*modules[:-1])  # no activation after the output',
      ...applied,
      '',
      '# Do signals survive? The std of each layer’s hidden units h.',
      'with torch.no_grad():',
      `    h = torch.randn(${inputs}, ${inputWidth})`,
      '    for k, (linear, activation) in enumerate(zip(model[0::2], model[1::2]), start=1):',
      '        h = activation(linear(h))',
      '        print(f"h_{k}: {h.std(correction=0).item():.4g}")',
    ],
  );
}

function isDefault({ initializer }: NetworkSpec, isOwn: boolean): boolean {
  return initializer === 'torch_linear' && isOwn;
}

function biasLines({ initializer, biasSigmaSq, width }: NetworkSpec): string[] {
  if (biasSigmaSq === 0) return ['nn.init.zeros_(linear.bias)'];
  const ownOf = initializerOf(initializer).biasVarianceOf;
  if (ownOf === undefined) return [`nn.init.normal_(linear.bias, std=${rootOf(biasSigmaSq)})`];
  if (Math.abs(biasSigmaSq / ownOf(width) - 1) < 1e-12) return [];
  return [
    `bound = ${boundOf(biasSigmaSq * width, 'linear.in_features')}`,
    'nn.init.uniform_(linear.bias, -bound, bound)',
  ];
}
