/** The names in {@link torchGains}. */
export type TorchGainName = 'linear' | 'sigmoid' | 'tanh' | 'relu' | 'leaky_relu' | 'selu';

/** Squares, since those are what variances are made of: √2 squared is not quite 2. */
const gainSquares: Readonly<Record<TorchGainName, number>> = {
  linear: 1,
  sigmoid: 1,
  tanh: 25 / 9,
  relu: 2,
  leaky_relu: 2 / (1 + 0.01 * 0.01),
  selu: 9 / 16,
};

/**
 * PyTorch's table of gains, by which a layer's weights are multiplied for the activation beside them: 1, 5/3 for tanh, √2 for ReLU,
 * √(2/(1 + a²)) for leaky ReLU of slope a = 0.01, 3/4 for SELU.
 *
 * Source: `torch.nn.init.calculate_gain`.
 */
export const torchGains: Readonly<Record<TorchGainName, number>> = {
  linear: Math.sqrt(gainSquares.linear),
  sigmoid: Math.sqrt(gainSquares.sigmoid),
  tanh: Math.sqrt(gainSquares.tanh),
  relu: Math.sqrt(gainSquares.relu),
  leaky_relu: Math.sqrt(gainSquares.leaky_relu),
  selu: Math.sqrt(gainSquares.selu),
};

/** Is this the name of a gain? */
export function isGainName(text: string): text is TorchGainName {
  return Object.hasOwn(torchGains, text);
}

/** gain², of a gain by name or number. */
export function gainSquareOf(gain: string): number {
  return isGainName(gain) ? gainSquares[gain] : Number(gain) * Number(gain);
}
