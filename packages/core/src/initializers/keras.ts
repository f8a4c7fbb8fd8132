import { fanOf } from './fan.ts';
import { family, only, type InitializerFamily } from './family.ts';
import { distributionOf } from './fixed.ts';
import type { Distribution, InitializerRule } from './initializer.ts';
import { choice, positive } from './parameter.ts';

// Keras's initializers: variance = scale/fan. Its normals are truncated at ±2 and then spread to the full variance.
// Source: `keras.initializers.VarianceScaling` and its subclasses.

/** Any of them: `VarianceScaling(scale, mode, distribution)`. */
export const varianceScaling: InitializerFamily = family(
  {
    scale: positive('1'),
    mode: choice('fan_in', 'fan_out', 'fan_avg'),
    distribution: choice('truncated_normal', 'untruncated_normal', 'uniform'),
  },
  (argument) => scaled(Number(argument('scale')), argument('mode'), distributionOf(argument('distribution'))),
);

/** 2/fan_in. Source: K. He et al., "Delving Deep into Rectifiers", ICCV 2015. */
export const heNormal: InitializerFamily = only(scaled(2, 'fan_in', 'truncated'));
export const heUniform: InitializerFamily = only(scaled(2, 'fan_in', 'uniform'));

/** 2/(fan_in + fan_out). Source: X. Glorot and Y. Bengio, "Understanding the difficulty of training…", AISTATS 2010. */
export const glorotNormal: InitializerFamily = only(scaled(1, 'fan_avg', 'truncated'));
export const glorotUniform: InitializerFamily = only(scaled(1, 'fan_avg', 'uniform'));

/** 1/fan_in. Source: Y. LeCun et al., "Efficient BackProp", 1998. */
export const lecunNormal: InitializerFamily = only(scaled(1, 'fan_in', 'truncated'));
export const lecunUniform: InitializerFamily = only(scaled(1, 'fan_in', 'uniform'));

function scaled(scale: number, mode: string, distribution: Distribution): InitializerRule {
  return { distribution, varianceOf: (fanIn, fanOut) => scale / fanOf(mode, fanIn, fanOut) };
}
