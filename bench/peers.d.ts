// What is used here of the libraries compared with, so that types are checked and linted also where they are not installed.

declare module 'ml-matrix' {
  export class Matrix {
    static from1DArray(rows: number, columns: number, values: ArrayLike<number>): Matrix;
    get(row: number, column: number): number;
    set(row: number, column: number, value: number): this;
    apply(callback: (row: number, column: number) => void): this;
    mmul(other: Matrix): Matrix;
    mul(factor: number): this;
    addColumnVector(vector: Matrix): this;
    tanh(): this;
    transpose(): Matrix;
    standardDeviation(by: undefined, options: { readonly unbiased: boolean }): number;
  }
}

declare module '@tensorflow/tfjs-core' {
  export interface Tensor {
    dataSync(): Float32Array;
    dispose(): void;
  }

  interface MatMulOptions {
    readonly a: Tensor;
    readonly b: Tensor;
    readonly bias?: Tensor;
    readonly activation?: 'relu';
  }

  export const fused: { matMul(options: MatMulOptions): Tensor };
  export function matMul(a: Tensor, b: Tensor): Tensor;
  export function moments(values: Tensor): { readonly variance: Tensor };
  export function mul(a: Tensor, b: Tensor | number): Tensor;
  export function setBackend(name: string): Promise<boolean>;
  export function sqrt(values: Tensor): Tensor;
  export function stack(tensors: readonly Tensor[]): Tensor;
  export function step(values: Tensor): Tensor;
  export function tanh(values: Tensor): Tensor;
  export function tensor1d(values: Float32Array): Tensor;
  export function tensor2d(values: Float32Array, shape: [number, number]): Tensor;
  export function tidy(work: () => Tensor): Tensor;
  export function transpose(values: Tensor): Tensor;
}

declare module '@tensorflow/tfjs-backend-wasm' {
  export function setThreadsCount(count: number): void;
}
