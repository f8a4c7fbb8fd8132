/** How the program ends. */
export const exitCode = {
  ok: 0,
  /** A fault of the program's own. */
  internal: 1,
  /** The command line cannot be carried out as it is. */
  usage: 2,
  /** Some networks of a sweep failed; the others are kept. */
  someFailed: 3,
  /** Ctrl-C. */
  interrupted: 130,
} as const;
