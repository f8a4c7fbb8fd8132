import { wrapAnsi } from 'fast-wrap-ansi';
import { manuals, type Entry } from './manual.ts';

/** Terms longer than this have a line of their own. */
const LONGEST_TERM = 26;

/**
 * What --help prints: examples first, what the command does, its flags, and what stands in a manual.
 *
 * @param command - its name; empty for initscope itself.
 * @param flags - what yargs has to say.
 */
export function helpText(command: string, examples: string, flags: string, columns: number): string {
  const { about = '', sections = {} } = manuals[command] ?? {};
  const [usage = '', describe = '', ...groups] = flags.trim().split('\n\n');
  const parts = [
    examples,
    usage,
    about === '' ? describe : wrapAnsi(about, columns),
    ...groups,
    ...Object.entries(sections).map(([title, entries]) => sectionText(title, entries, columns)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionText(title: string, entries: readonly Entry[], columns: number): string {
  const longest = Math.max(...entries.map(([term]) => (term.length > LONGEST_TERM ? 0 : term.length)));
  const indent = 2 + Math.max(longest, 4) + 2;
  const lines = entries.flatMap(([term, meaning]) => {
    const [first = '', ...rest] = wrapAnsi(meaning, columns - indent).split('\n');
    const hanging = rest.map((line) => ' '.repeat(indent) + line);
    return term.length > LONGEST_TERM
      ? [`  ${term}`, ' '.repeat(indent) + first, ...hanging]
      : [`  ${term}`.padEnd(indent) + first, ...hanging];
  });
  return [title, ...lines].join('\n');
}
