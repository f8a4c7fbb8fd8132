import { fanOf } from './fan.ts';
import { family, only, type InitializerFamily } from './family.ts';
import { gainSquareOf } from './gains.ts';
import type { Distribution } from './initializer.ts';
import { choice, gain } from './parameter.ts';

// PyTorch's initializers, of `torch.nn.init`; its normals are not truncated.

/** gain²/fan, by √2 unless told otherwise. Source: K. He et al., "Delving Deep into Rectifiers", ICCV 2015. */
export const kaimingNormal: InitializerFamily = kaiming('normal');
export const kaimingUniform: InitializerFamily = kaiming('uniform');

/** gain²·2/(fan_in + fan_out). Source: X. Glorot and Y. Bengio, "Understanding the difficulty of training…", AISTATS 2010. */
export const xavierNormal: InitializerFamily = xavier('normal');
export const xavierUniform: InitializerFamily = xavier('uniform');

/**
 * Orthonormal columns, or rows if those are fewer, times the gain: the Q of a matrix of normals, with the signs that make it
 * uniform over all such matrices. Entries of a column of n have variance 1/n.
 *
 * Source: A. Saxe, J. McClelland and S. Ganguli, "Exact solutions to the nonlinear dynamics of learning…", ICLR 2014.
 */
export const orthogonal: InitializerFamily = family({ gain: gain('linear') }, (argument) => {
  const gainSquare = gainSquareOf(argument('gain'));
  return { distribution: 'orthogonal', varianceOf: (fanIn, fanOut) => gainSquare / Math.max(fanIn, fanOut) };
});

/** What `nn.Linear` does unless told otherwise: weights and biases uniform in ±1/√fan_in, so of variance 1/(3·fan_in). */
export const torchLinear: InitializerFamily = only({
  distribution: 'uniform',
  varianceOf: (fanIn) => 1 / (3 * fanIn),
  biasVarianceOf: (fanIn) => 1 / (3 * fanIn),
});

function kaiming(distribution: Distribution): InitializerFamily {
  return family({ mode: choice('fan_in', 'fan_out'), gain: gain('relu') }, (argument) => {
    const [mode, gainSquare] = [argument('mode'), gainSquareOf(argument('gain'))];
    return { distribution, varianceOf: (fanIn, fanOut) => gainSquare / fanOf(mode, fanIn, fanOut) };
  });
}

function xavier(distribution: Distribution): InitializerFamily {
  return family({ gain: gain('linear') }, (argument) => {
    const gainSquare = gainSquareOf(argument('gain'));
    return { distribution, varianceOf: (fanIn, fanOut) => gainSquare / fanOf('fan_avg', fanIn, fanOut) };
  });
}
