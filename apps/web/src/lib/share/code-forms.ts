/** In what a network can be written down. */
export type CodeForm = 'command' | 'pytorch' | 'keras' | 'numpy';

/** Every {@link CodeForm}, with its name. */
export const codeForms: readonly (readonly [form: CodeForm, name: string])[] = [
  ['command', 'Command line'],
  ['pytorch', 'PyTorch'],
  ['keras', 'Keras'],
  ['numpy', 'NumPy'],
];
