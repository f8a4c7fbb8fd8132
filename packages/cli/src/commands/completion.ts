import { basename } from 'node:path';
import type { CommandModule } from 'yargs';
import { oneOf } from '../arguments/one-text.ts';
import { scripts } from '../completion/scripts.ts';
import { shells, type Shell } from '../completion/shells.ts';

/** What --help begins with. */
export const completionExamples = `Examples:
  initscope completion fish > ~/.config/fish/completions/initscope.fish
  eval "$(initscope completion bash)"            now, or in ~/.bashrc from now on
  eval "$(initscope completion zsh)"             in ~/.zshrc, after compinit`;

export const completion: CommandModule = {
  command: 'completion [shell]',
  describe: 'A script by which bash, zsh or fish completes commands, flags and values',
  builder: (yargs) =>
    yargs.positional('shell', { type: 'string', describe: shells.join(', '), defaultDescription: '$SHELL' }),
  handler: (argv) => {
    const shell = oneOf('completion', argv['shell'], shells) ?? loginShell();
    process.stdout.write(scripts[shell]);
  },
};

function loginShell(): Shell {
  const name = basename(process.env['SHELL'] ?? '');
  return shells.find((shell) => shell === name) ?? 'bash';
}
