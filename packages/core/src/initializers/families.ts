import type { InitializerFamily } from './family.ts';
import { fixed } from './fixed.ts';
import {
  glorotNormal,
  glorotUniform,
  heNormal,
  heUniform,
  lecunNormal,
  lecunUniform,
  varianceScaling,
} from './keras.ts';
import { kaimingNormal, kaimingUniform, orthogonal, torchLinear, xavierNormal, xavierUniform } from './torch.ts';

/** Every family of initializers: the notebook's, then PyTorch's and Keras's by the names that they have there. */
export const initializerNames = [
  'fixed',
  'kaiming_normal',
  'kaiming_uniform',
  'xavier_normal',
  'xavier_uniform',
  'orthogonal',
  'torch_linear',
  'variance_scaling',
  'he_normal',
  'he_uniform',
  'glorot_normal',
  'glorot_uniform',
  'lecun_normal',
  'lecun_uniform',
] as const;

/** The name of a family of initializers. */
export type InitializerFamilyName = (typeof initializerNames)[number];

/** Every family by its name. */
export const initializerFamilies: Readonly<Record<InitializerFamilyName, InitializerFamily>> = {
  fixed,
  kaiming_normal: kaimingNormal,
  kaiming_uniform: kaimingUniform,
  xavier_normal: xavierNormal,
  xavier_uniform: xavierUniform,
  orthogonal,
  torch_linear: torchLinear,
  variance_scaling: varianceScaling,
  he_normal: heNormal,
  he_uniform: heUniform,
  glorot_normal: glorotNormal,
  glorot_uniform: glorotUniform,
  lecun_normal: lecunNormal,
  lecun_uniform: lecunUniform,
};
