import type { Argv } from 'yargs';

/** A flag as --help has it. */
export interface FlagHelp {
  readonly flag: string;
  readonly describe: string;
}

/** The flags that a command takes; those of every command, unless one is named. */
export async function flagsOf(parserOf: () => Argv, command: string | undefined): Promise<FlagHelp[]> {
  // yargs knows, and says so to a shell that completes; what a flag means it tells fish alone, behind a tab.
  const shell = process.env['SHELL'];
  process.env['SHELL'] = 'fish';
  try {
    let answer = '';
    const line = ['--get-yargs-completions', 'initscope', ...(command === undefined ? [] : [command]), '--'];
    await parserOf().parseAsync(line, {}, (_error, _argv, text) => {
      answer = text;
    });
    return answer.split('\n').flatMap((each) => {
      const [, flag, describe] = /^(--[\w-]{2,})\t(.*)$/.exec(each) ?? [];
      if (flag === undefined || describe === undefined) return [];
      // What stands behind the first semicolon says what values there are.
      const help = { flag, describe: describe.replace(/;.*/, '') };
      return flag === '--color' ? [help, { ...help, flag: '--no-color' }] : [help];
    });
  } finally {
    if (shell === undefined) delete process.env['SHELL'];
    else process.env['SHELL'] = shell;
  }
}
