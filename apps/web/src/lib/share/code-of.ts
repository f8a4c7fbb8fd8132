import type { CodeForm } from './code-forms.ts';
import { runCommand, sweepCommand } from './command.ts';
import { kerasCode } from './keras.ts';
import { numpyCode } from './numpy.ts';
import { pytorchCode } from './pytorch.ts';
import type { ShareSource } from './share-source.ts';

/** A text to be copied. */
export interface Code {
  /** What it does, in a line. */
  readonly title: string;
  readonly text: string;
}

/** What is shown, written down in one of the forms. */
export function codeOf(
  form: CodeForm,
  { spec, network, sigmaSq }: Pick<ShareSource, 'spec' | 'network' | 'sigmaSq'>,
): Code[] {
  const [seed = 0] = spec.seeds;
  switch (form) {
    case 'command':
      return [
        { title: 'The whole sweep', text: sweepCommand(spec) },
        { title: 'This network at the chosen σ², as a table', text: runCommand(network, sigmaSq, seed) },
      ];
    case 'pytorch':
      return [
        {
          title: 'The same initialisation in PyTorch, whose random numbers are its own',
          text: pytorchCode(network, sigmaSq),
        },
      ];
    case 'keras':
      return [
        {
          title: 'The same initialisation in Keras 3, whose random numbers are its own',
          text: kerasCode(network, sigmaSq),
        },
      ];
    case 'numpy':
      return [{ title: `The very numbers of seed ${seed}, in NumPy`, text: numpyCode(network, sigmaSq, seed) }];
  }
}
