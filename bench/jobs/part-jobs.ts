import { matrix, RandomState, type Matrix } from '../../packages/core/src/index.ts';
import { kernelProduct } from '../contenders/kernel-product.ts';
import { mlMatrixProduct } from '../contenders/ml-matrix.ts';
import { names } from '../contenders/names.ts';
import type { NumpyProcess } from '../contenders/numpy-process.ts';
import { numpyFunction } from '../contenders/numpy.ts';
import { tfjsProduct } from '../contenders/tfjs.ts';
import { contender } from '../measuring/contender.ts';
import { timed } from '../measuring/timed.ts';
import type { Job } from './job.ts';
import { INPUTS, SEED, WIDTH } from './network-job.ts';

const NORMALS = 1e6;

/** What a network is made of, each alone. */
export function jobsOfParts(numpy: NumpyProcess | null): Job[] {
  return [normals(numpy), product(numpy)];
}

function normals(numpy: NumpyProcess | null): Job {
  return {
    title: 'a million normals, NumPy’s to the bit',
    targets: [{ against: names.numpy, atLeast: 1.8, reachFor: 2.5 }],
    contenders: () => {
      const out = new Float64Array(NORMALS);
      const draw = (): number => {
        new RandomState(SEED).fillNormal(out);
        return out[NORMALS - 1];
      };
      return [
        contender({ name: names.engine, turn: timed(draw) }),
        numpyFunction(numpy, { job: 'normals', count: NORMALS }),
      ];
    },
  };
}

function product(numpy: NumpyProcess | null): Job {
  return {
    title: 'a product, 80×80 by 80×1000',
    targets: [{ against: names.mlMatrix, atLeast: 8, reachFor: 20 }],
    contenders: () => {
      const random = new RandomState(SEED);
      const draw = (rows: number, columns: number): Matrix => matrix(rows, columns, random.normal(rows * columns));
      const a = draw(WIDTH, WIDTH);
      const b = draw(WIDTH, INPUTS);
      return [
        kernelProduct(a, b),
        numpyFunction(numpy, { job: 'product', rows: WIDTH, terms: WIDTH, columns: INPUTS }),
        mlMatrixProduct(a, b),
        tfjsProduct(a, b),
      ];
    },
  };
}
