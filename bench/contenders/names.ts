/** What the table calls everyone. */
export const names = {
  engine: 'initscope',
  notebook: 'NumPy, the notebook’s way',
  tuned: 'NumPy, tuned',
  numpy: 'NumPy',
  reference: 'TypeScript reference',
  mlMatrix: 'ml-matrix',
  tfjs: 'tfjs-wasm (float32)',
} as const;
