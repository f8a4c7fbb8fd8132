import { activationOf, torchGains, type ActivationName, type TorchGainName } from '@initscope/core';

/** PyTorch's gain for an activation, `torch.nn.init.calculate_gain`; `null` if it has none. */
export function torchGainOf(name: ActivationName): number | null {
  if (isTabulated(name)) return torchGains[name];
  // The one entry with an argument: the slope below zero.
  const { slopes } = activationOf(name);
  return name.startsWith('leaky_relu(') && slopes !== undefined ? Math.sqrt(2 / (1 + slopes.negative ** 2)) : null;
}

function isTabulated(name: string): name is TorchGainName {
  return Object.hasOwn(torchGains, name);
}
