/** Flags that are there or not, and take no value. */
export const switches = [
  'color',
  'dry-run',
  'fail-fast',
  'help',
  'overwrite',
  'print-config',
  'resume',
  'theory',
  'version',
] as const;

/** Is this such a flag, `--theory` or `--no-color`? */
export function isSwitch(flag: string): boolean {
  const name = flag.replace(/^--(no-)?/, '');
  return ['-h', '-v'].includes(flag) || switches.some((each) => each === name);
}
